import { parentPort, workerData } from 'node:worker_threads';
import { changesSince, type Listing } from '../kept/changes-since.js';
import { readScanFile } from '../kept/scan-file.js';
import { isDeclarations } from '../project/is-declarations.js';
import { readText } from '../project/read-text.js';
import { indexFile, type FileIndex } from '../text/file-index.js';
import { outlineText } from '../text/outline.js';
import { textDigest } from '../text/text-digest.js';
import { listFiles } from '../listing/list-files.js';

export interface Task {
  readonly listing: Listing;
  /** The file that keeps an earlier scan. */
  readonly scan: string | null;
}

export type Batch = readonly (readonly [path: string, index: FileIndex])[];

export type Message =
  | { readonly kind: 'batch'; readonly files: Batch }
  | { readonly kind: 'end'; readonly listed: readonly string[] }
  | {
      readonly kind: 'outlines';
      readonly outlines: readonly (readonly [path: string, outline: string])[];
    }
  | { readonly kind: 'changes'; readonly scan: string; readonly changed: readonly string[] };

const batchSize = 50;

const task = workerData as Task | null;
if (task !== null) start(task);

function start({ listing, scan }: Task): void {
  if (scan !== null && compare(scan, listing)) return;
  const files = listFiles(listing.tsconfig);
  if (files !== null) read(files);
}

function compare(path: string, listing: Listing): boolean {
  const head = readScanFile(path)?.head;
  const changed = head === undefined ? null : changesSince(head, listing);
  if (head === undefined || changed === null) return false;
  tell({ kind: 'changes', scan: head.body, changed });
  return true;
}

function read(listed: readonly string[]): void {
  const sources = listed.filter((path) => /\.[cm]?tsx?$/.test(path) && !isDeclarations(path));
  const outlines: (readonly [path: string, text: string])[] = [];
  for (let from = 0; from < sources.length; from += batchSize) {
    const files = sources.slice(from, from + batchSize).flatMap(indexed);
    tell({ kind: 'batch', files });
    // The fingerprints have time: they are wanted at the very end.
    for (const [path, index] of files) outlines.push([path, outlineText(index)]);
  }
  tell({ kind: 'end', listed });
  const digests = outlines.map(([path, text]) => [path, textDigest(text)] as const);
  tell({ kind: 'outlines', outlines: digests });
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
