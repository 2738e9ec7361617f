import { parentPort, workerData } from 'node:worker_threads';
import { outlineText } from '../text/outline.js';
import { textDigest } from '../text/text-digest.js';
import { listFiles } from '../listing/list-files.js';
import {
  createSharedList,
  indexed,
  takeBatches,
  type Batch,
  type SharedList,
} from './shared-list.js';

export interface Task {
  readonly tsconfig: string;
}

export type Message =
  | { readonly kind: 'list'; readonly list: SharedList }
  | { readonly kind: 'batch'; readonly files: Batch }
  | { readonly kind: 'end'; readonly listed: readonly string[] }
  | {
      readonly kind: 'outlines';
      readonly outlines: readonly (readonly [text: string, outline: string])[];
    };

const task = workerData as Task | null;
if (task !== null) start(task);

function start({ tsconfig }: Task): void {
  const files = listFiles(tsconfig);
  if (files !== null) read(files);
}

function read(listed: readonly string[]): void {
  const list = createSharedList(listed);
  tell({ kind: 'list', list });
  const outlines = new Map<string, string>();
  const outline = (files: Batch): void => {
    for (const [, index] of files) outlines.set(index.digest, outlineText(index));
  };
  const taken = new Set<string>();
  for (const files of takeBatches(list)) {
    tell({ kind: 'batch', files });
    outline(files);
    for (const [path] of files) taken.add(path);
  }
  tell({ kind: 'end', listed });
  // The outlines are wanted at the very end: there is time for those of the other thread's files.
  for (const path of list.sources) if (!taken.has(path)) outline(indexed(path));
  const digests = [...outlines].map(([text, of]) => [text, textDigest(of)] as const);
  tell({ kind: 'outlines', outlines: digests });
}

function tell(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
