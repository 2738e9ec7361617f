import { textDigest } from './text-digest.js';
import type { FileIndex } from './file-index.js';

type Outlined = Pick<FileIndex, 'heads' | 'imports' | 'edges' | 'kept'>;

/** The fingerprint of what a text says of names: what it declares, imports and renames. */
export function outlineOf(file: Outlined): string {
  return file.kept?.outline ?? textDigest(JSON.stringify([file.heads, file.imports, file.edges]));
}
