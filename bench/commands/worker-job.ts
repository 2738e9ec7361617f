import type { Sampling } from '../measure/sampling.js';
import type { Workload } from './workload.js';

/** What a process of its own is asked to measure. */
export interface WorkerJob {
  readonly contender: string;
  readonly workload: Workload;
  readonly sampling: Sampling;
}

/** What it found, for one command. */
export interface WorkerReport {
  readonly commandsPerSample: number;
  /** The median of `samples`. */
  readonly microseconds: number;
  readonly samples: readonly number[];
  /** What the process itself computed, whatever else the machine did. */
  readonly cpuMicroseconds: number;
  readonly bytes: number;
}
