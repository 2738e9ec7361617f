import type { Completion } from './contender.js';
import type { Sampling } from '../measure/sampling.js';
import type { Workload } from './workload.js';

/** What a process of its own is asked to measure. */
export interface WorkerJob {
  readonly contender: string;
  readonly workload: Workload;
  /** The compiled modules of the workload. */
  readonly folder: string;
  readonly sampling: Sampling;
}

/** What it found; times and bytes are per dispatch. */
export interface WorkerReport {
  readonly completion: Completion;
  readonly dispatchesPerSample: number;
  /** The median of `samples`. */
  readonly nanoseconds: number;
  readonly samples: readonly number[];
  readonly bytes: number;
}
