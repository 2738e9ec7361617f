import { parentPort, workerData } from 'node:worker_threads';
import { isDeclarations } from '../project/is-declarations.js';
import { readText } from '../project/read-text.js';
import { indexFile, type FileIndex } from '../text/file-index.js';
import { listFiles } from '../listing/list-files.js';

export type Batch = readonly (readonly [path: string, index: FileIndex])[];

export type Message =
  | { readonly kind: 'batch'; readonly files: Batch }
  | { readonly kind: 'end'; readonly listed: readonly string[] };

const batchSize = 50;

const files = listFiles(workerData as string);
if (files !== null) read(files);

function read(listed: readonly string[]): void {
  const sources = listed.filter((path) => /\.[cm]?tsx?$/.test(path) && !isDeclarations(path));
  for (let from = 0; from < sources.length; from += batchSize) {
    tell({ kind: 'batch', files: sources.slice(from, from + batchSize).flatMap(indexed) });
  }
  tell({ kind: 'end', listed });
}

/** None for a file that cannot be read: whoever misses it finds out why. */
function indexed(path: string): Batch {
  try {
    return [[path, indexFile(readText(path))]];
  } catch {
    return [];
  }
}

function tell(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
