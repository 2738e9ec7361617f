import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProjectRef } from '../../model/config.js';
import type { Listing } from '../kept/changes-since.js';
import { slashed } from '../project/paths.js';
import type { FileIndex } from '../text/file-index.js';
import type { Batch, Message, Task } from './reader.js';

/** What another thread has read of a project while this one was loading the compiler. */
export interface ReadAhead {
  /** All that the tsconfig lists, declarations too. */
  readonly listed: readonly string[];
  /** The indexes of its sources. */
  readonly indexes: ReadonlyMap<string, FileIndex>;
  /** Their outlines, which the other thread works out while this one scans. */
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

/**
 * Starts to list, read and index a project's files on a thread of their own, or only to compare them
 * with those of the scan that a file keeps.
 *
 * Answers with `null`, and never fails, where nothing can be gained or known in this way: then
 * the scan reads everything itself.
 */
export function readAhead(
  project: ProjectRef,
  scan: string | null = null,
): Promise<FoundAhead | null> {
  if (availableParallelism() < 2) return Promise.resolve(null);
  const task: Task = { listing: listingOf(project), scan };
  // What it makes is soon handed over, and much room for it would only be taken from the scan.
  const worker = new Worker(new URL('reader.js', import.meta.url), {
    workerData: task,
    // Whatever this process was told to load first is nothing to the reader.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  return outcomeOf(worker);
}

function outcomeOf(worker: Worker): Promise<FoundAhead | null> {
  const batches: Batch[] = [];
  let tellOutlines: (outlines: ReadonlyMap<string, string>) => void;
  const outlines = new Promise<ReadonlyMap<string, string>>((tell) => (tellOutlines = tell));
  return new Promise((settle) => {
    const end = (found: FoundAhead | null): void => {
      settle(found);
      tellOutlines(new Map());
    };
    worker.on('message', (message: Message) => {
      if (message.kind === 'batch') batches.push(message.files);
      else if (message.kind === 'outlines') tellOutlines(new Map(message.outlines));
      else if (message.kind === 'changes') settle(message);
      else settle({ ...message, kind: 'read', indexes: new Map(batches.flat()), outlines });
    });
    worker.on('error', () => end(null));
    worker.on('exit', () => end(null));
  });
}
