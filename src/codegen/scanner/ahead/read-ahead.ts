import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProjectRef } from '../../model/config.js';
import { slashed } from '../project/paths.js';
import type { FileIndex } from '../text/file-index.js';
import type { Batch, Message } from './reader.js';

/** What another thread has read of a project while this one was loading the compiler. */
export interface ReadAhead {
  /** All that the tsconfig lists, declarations too. */
  readonly listed: readonly string[];
  /** The indexes of its sources. */
  readonly indexes: ReadonlyMap<string, FileIndex>;
}

/**
 * Starts to list, read and index a project's files on a thread of their own.
 *
 * Answers with `null`, and never fails, where nothing can be gained or known in this way: then
 * the scan reads everything itself.
 */
export function readAhead({ directory, config }: ProjectRef): Promise<ReadAhead | null> {
  if (availableParallelism() < 2) return Promise.resolve(null);
  const tsconfig = slashed(resolve(directory, config.tsconfig));
  // What it makes is soon handed over, and much room for it would only be taken from the scan.
  const worker = new Worker(new URL('reader.js', import.meta.url), {
    workerData: tsconfig,
    // Whatever this process was told to load first is nothing to the reader.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  return outcomeOf(worker);
}

function outcomeOf(worker: Worker): Promise<ReadAhead | null> {
  const batches: Batch[] = [];
  return new Promise((settle) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'batch') batches.push(message.files);
      else settle({ listed: message.listed, indexes: new Map(batches.flat()) });
    });
    worker.on('error', () => settle(null));
    worker.on('exit', () => settle(null));
  });
}
