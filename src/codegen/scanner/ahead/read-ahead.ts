import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProjectRef } from '../../model/config.js';
import { slashed } from '../project/paths.js';
import type { FileIndex } from '../text/file-index.js';
import type { Message, Task } from './reader.js';
import { takeBatches, type Batch, type SharedList } from './shared-list.js';

/** What another thread has read of a project while this one was loading the compiler. */
export interface ReadAhead {
  /** All that the tsconfig lists, declarations too. */
  readonly listed: readonly string[];
  /** The indexes of its sources. */
  readonly indexes: ReadonlyMap<string, FileIndex>;
  /** Of their files, before they were read. */
  readonly stamps: readonly (readonly [path: string, stamp: string])[];
}

/** Another thread at work. */
export interface Ahead {
  /** `null` where nothing can be gained or known in this way: then the scan reads everything itself. */
  readonly found: Promise<ReadAhead | null>;
  /** Takes a share of what is still to be read; whoever has nothing better to do calls it. */
  help(): void;
}

/** Starts to list, read and index a project's files on a thread of their own. Never fails. */
export function readAhead({ directory, config }: ProjectRef): Ahead {
  if (availableParallelism() < 2) return { found: Promise.resolve(null), help: () => undefined };
  const task: Task = { tsconfig: slashed(resolve(directory, config.tsconfig)) };
  // What it makes is soon handed over, and much room for it would only be taken from the scan.
  const worker = new Worker(new URL('reader.js', import.meta.url), {
    workerData: task,
    // Whatever this process was told to load first is nothing to the reader.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  return workWith(worker);
}

function workWith(worker: Worker): Ahead {
  const batches: Batch[] = [];
  let list: SharedList | null = null;
  let isFree = false;
  const found = promised<ReadAhead | null>();
  const take = (): void => {
    if (isFree && list !== null) batches.push(...takeBatches(list));
  };
  const end = (): void => found.settle(null);
  worker.on('message', (message: Message) => {
    if (message.kind === 'batch') batches.push(message.files);
    else if (message.kind === 'list') {
      list = message.list;
      take();
    } else {
      const read = batches.flat();
      const indexes = inOrder(
        new Map(read.map(([path, index]) => [path, index])),
        list?.sources ?? [],
      );
      const stamps = read.map(([path, , stamp]) => [path, stamp] as const);
      found.settle({ listed: message.listed, indexes, stamps });
    }
  });
  worker.on('error', end);
  worker.on('exit', end);
  return {
    found: found.promise,
    help() {
      isFree = true;
      take();
    },
  };
}

// Whoever has read them, and when, leaves no trace.
function inOrder<T>(found: ReadonlyMap<string, T>, paths: readonly string[]): Map<string, T> {
  return new Map(
    paths.flatMap((path) => {
      const one = found.get(path);
      return one === undefined ? [] : [[path, one] as const];
    }),
  );
}

function promised<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => (settle = keep));
  return { promise, settle: (value: T) => settle(value) };
}
