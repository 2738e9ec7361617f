import { parentPort, workerData } from 'node:worker_threads';
import { listFiles } from '../listing/list-files.js';
import { createSharedList, takeBatches, type Batch, type SharedList } from './shared-list.js';

export interface Task {
  readonly tsconfig: string;
}

export type Message =
  | { readonly kind: 'list'; readonly list: SharedList }
  | { readonly kind: 'batch'; readonly files: Batch }
  | { readonly kind: 'end'; readonly listed: readonly string[] };

const task = workerData as Task | null;
if (task !== null) start(task);

function start({ tsconfig }: Task): void {
  const files = listFiles(tsconfig);
  if (files !== null) read(files);
}

function read(listed: readonly string[]): void {
  const list = createSharedList(listed);
  tell({ kind: 'list', list });
  for (const files of takeBatches(list)) tell({ kind: 'batch', files });
  tell({ kind: 'end', listed });
}

function tell(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
