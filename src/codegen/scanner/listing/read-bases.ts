import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';
import { readDocument, type TsconfigDocument } from './tsconfig-document.js';

/** A tsconfig that another one extends. */
export interface Base {
  readonly path: string;
  readonly document: TsconfigDocument;
}

/** All that a tsconfig extends, each after its own bases; whatever comes later counts for more. */
export function readBases(
  path: string,
  { extends: named = [] }: TsconfigDocument,
  above: readonly string[] = [],
): readonly Base[] {
  if (above.includes(path)) throw new OnlyTheCompilerKnows();
  return [named].flat().flatMap((name) => {
    const base = locate(posix.dirname(path), name);
    const document = readDocument(base);
    return [...readBases(base, document, [...above, path]), { path: base, document }];
  });
}

function locate(directory: string, name: string): string {
  if (!/^\.\.?\//.test(name)) throw new OnlyTheCompilerKnows();
  const path = posix.resolve(directory, name);
  return isFile(path) || path.endsWith('.json') ? path : `${path}.json`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
