import { textDigest } from './text-digest.js';
import type { FileIndex } from './file-index.js';

type Outlined = Pick<FileIndex, 'heads' | 'imports' | 'edges' | 'kept'>;

/** The fingerprint of what a text says of names: what it declares, imports and renames. */
export function outlineOf(file: Outlined): string {
  return file.kept?.outline ?? textDigest(outlineText(file));
}

/** Each list with its length, and each clause, which alone may hold line ends, with its own: so no two are written alike. */
function outlineText({ heads, imports, edges }: Outlined): string {
  const parts: (string | number)[] = [heads.length];
  for (const { name, heritage } of heads) parts.push(name, heritage.length, ...heritage);
  parts.push(imports.length);
  for (const { specifier, clause } of imports) parts.push(specifier, clause.length, clause);
  for (const edge of edges) parts.push(...edge);
  return parts.join('\n');
}
