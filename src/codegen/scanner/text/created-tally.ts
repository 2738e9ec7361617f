import { isTest } from '../project/is-test.js';
import type { FileIndex } from './file-index.js';

/** Counts the files, but for tests, in which a name stands after `new`; a change of one counts that one alone. */
export interface CreatedTally {
  has(name: string): boolean;
  /** Takes notice of one file's new text. */
  changed(before: FileIndex | undefined, after: FileIndex | undefined, path: string): void;
}

export function createCreatedTally(files: ReadonlyMap<string, FileIndex>): CreatedTally {
  let counts: Map<string, number> | null = null;
  return {
    has(name) {
      counts ??= countsIn(files);
      return counts.has(name);
    },
    changed(before, after, path) {
      if (counts === null || isTest(path)) return;
      for (const name of after?.created ?? []) add(counts, name, 1);
      for (const name of before?.created ?? []) add(counts, name, -1);
    },
  };
}

function countsIn(files: ReadonlyMap<string, FileIndex>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [path, { created }] of files) {
    if (!isTest(path)) for (const name of created) add(counts, name, 1);
  }
  return counts;
}

function add(counts: Map<string, number>, name: string, more: number): void {
  const count = (counts.get(name) ?? 0) + more;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}
