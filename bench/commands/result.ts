import type { Machine } from '../measure/machine.js';
import type { Summary } from '../measure/statistics.js';
import type { AloneResult } from './alone/measure-alone.js';
import type { MemoryResult } from './memory/memory-load.js';
import type { WorkerReport } from './worker-job.js';

/** One contender in one workload, over all rounds. */
export interface Entry {
  readonly contender: string;
  readonly microseconds: Summary;
  /** Of the process itself, whatever else the machine did. */
  readonly cpuMicroseconds: Summary;
  readonly bytes: Summary;
  /** How many times the time by hand, round by round. */
  readonly timesByHand: Summary;
  readonly cpuTimesByHand: Summary;
  /** Every round's report, as the process gave it. */
  readonly rounds: readonly WorkerReport[];
}

export interface WorkloadResult {
  readonly workload: string;
  readonly entries: readonly Entry[];
}

export interface CommandsResult {
  readonly date: string;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly workloads: readonly WorkloadResult[];
  readonly alone: readonly AloneResult[];
  readonly memory: readonly MemoryResult[];
}
