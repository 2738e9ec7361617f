import { isDeclarations } from '../project/is-declarations.js';
import { readStamped } from '../project/read-text.js';
import { indexFile, type FileIndex } from '../text/file-index.js';

export type Batch = readonly ReadFile[];

/** A file's index, and its stamp before it was read. */
export type ReadFile = readonly [path: string, index: FileIndex, stamp: string];

/** A list of files that several threads index, each taking some as soon as it has time. */
export interface SharedList {
  readonly sources: readonly string[];
  /** One number: how many have been taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

export function createSharedList(listed: readonly string[]): SharedList {
  const sources = listed.filter((path) => /\.[cm]?tsx?$/.test(path) && !isDeclarations(path));
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { sources, taken };
}

const batchSize = 50;

/** Indexes files, batch by batch, until all are taken. */
export function* takeBatches({ sources, taken }: SharedList): Iterable<Batch> {
  for (;;) {
    const from = Atomics.add(taken, 0, batchSize);
    if (from >= sources.length) return;
    yield sources.slice(from, from + batchSize).flatMap(indexed);
  }
}

/** None for a file that cannot be read: whoever misses it finds out why. */
function indexed(path: string): Batch {
  try {
    const { text, stamp } = readStamped(path);
    return [[path, indexFile(text), stamp]];
  } catch {
    return [];
  }
}
