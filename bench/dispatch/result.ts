import type { Machine } from '../measure/machine.js';
import type { Summary } from '../measure/statistics.js';
import type { Completion } from './contender.js';
import type { WorkerReport } from './worker-job.js';

/** One contender in one workload, over all rounds. */
export interface Entry {
  readonly contender: string;
  readonly completion: Completion;
  readonly nanoseconds: Summary;
  readonly bytes: Summary;
  /** How many times the time of the calls by hand, round by round; `null` without them. */
  readonly timesByHand: Summary | null;
  /** Every round's report, as the process gave it. */
  readonly rounds: readonly WorkerReport[];
}

export interface WorkloadResult {
  readonly workload: string;
  readonly entries: readonly Entry[];
}

export interface DispatchResult {
  readonly date: string;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly workloads: readonly WorkloadResult[];
}
