import type { FileIndex } from './file-index.js';

/** The same look at a file's text, taken once for as long as the text stands. */
export function perFile<R>(look: (file: FileIndex) => R): (file: FileIndex) => R {
  const known = new WeakMap<FileIndex, { readonly found: R }>();
  return (file) => {
    let seen = known.get(file);
    if (seen === undefined) known.set(file, (seen = { found: look(file) }));
    return seen.found;
  };
}
