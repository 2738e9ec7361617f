import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProjectRef } from '../../model/config.js';
import type { Listing } from '../kept/changes-since.js';
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
  /** Their outlines by the texts' fingerprints; the other thread works them out while this one scans. */
  readonly outlines: Promise<ReadonlyMap<string, string>>;
}

/** What another thread has found: the sources, or that nearly all are as an earlier scan saw them. */
export type FoundAhead =
  | ({ readonly kind: 'read' } & ReadAhead)
  /** `scan` is the fingerprint of that scan. */
  | { readonly kind: 'changes'; readonly scan: string; readonly changed: readonly string[] };

export function listingOf({ directory, config }: ProjectRef): Listing {
  const absolute = (path: string): string => slashed(resolve(directory, path));
  return { tsconfig: absolute(config.tsconfig), output: absolute(config.output) };
}

/** Another thread at work. */
export interface Ahead {
  /** `null` where nothing can be gained or known in this way: then the scan reads everything itself. */
  readonly found: Promise<FoundAhead | null>;
  /** Takes a share of what is still to be read; whoever has nothing better to do calls it. */
  help(): void;
}

/**
 * Starts to list, read and index a project's files on a thread of their own, or only to compare them
 * with those of the scan that a file keeps. Never fails.
 */
export function readAhead(project: ProjectRef, scan: string | null = null): Ahead {
  if (availableParallelism() < 2) return { found: Promise.resolve(null), help: () => undefined };
  const task: Task = { listing: listingOf(project), scan };
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
  const outlines = promised<ReadonlyMap<string, string>>();
  const found = promised<FoundAhead | null>();
  const take = (): void => {
    if (isFree && list !== null) batches.push(...takeBatches(list));
  };
  const end = (): void => {
    found.settle(null);
    outlines.settle(new Map());
  };
  worker.on('message', (message: Message) => {
    if (message.kind === 'batch') batches.push(message.files);
    else if (message.kind === 'outlines') outlines.settle(new Map(message.outlines));
    else if (message.kind === 'changes') found.settle(message);
    else if (message.kind === 'list') {
      list = message.list;
      take();
    } else {
      const indexes = inOrder(new Map(batches.flat()), list?.sources ?? []);
      found.settle({ ...message, kind: 'read', indexes, outlines: outlines.promise });
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
