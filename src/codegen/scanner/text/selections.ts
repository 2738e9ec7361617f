import type { FileIndex } from './file-index.js';

/** Tells of a file by its text alone. */
export type FileTest = (file: FileIndex) => boolean;

/** Files picked out by their texts. A change of one file asks about that file alone. */
export interface Selections {
  /**
   * The files that pass a test, by path and in no particular order. Kept under a name, for as long
   * as it is the same test.
   */
  of(name: string, test: FileTest): ReadonlyMap<string, FileIndex>;
  /** Takes notice of one file's new text. */
  put(path: string, file: FileIndex | undefined): void;
}

interface Selection {
  readonly test: FileTest;
  readonly files: Map<string, FileIndex>;
}

export function createSelections(all: ReadonlyMap<string, FileIndex>): Selections {
  const selections = new Map<string, Selection>();
  return {
    of(name, test) {
      let known = selections.get(name);
      if (known?.test !== test) {
        const files = new Map([...all].filter(([, file]) => test(file)));
        selections.set(name, (known = { test, files }));
      }
      return known.files;
    },
    put(path, file) {
      for (const { test, files } of selections.values()) {
        if (file !== undefined && test(file)) files.set(path, file);
        else files.delete(path);
      }
    },
  };
}
