import type { Machine } from '../measure/machine.js';
import type { Summary } from '../measure/statistics.js';
import type { ExpectedCounts } from './project/plan.js';

export interface ScanEntry {
  readonly contender: string;
  readonly milliseconds: Summary;
  /** `null` where the system does not tell. */
  readonly peakMegabytes: Summary | null;
}

export interface ScanSizeResult {
  readonly expected: ExpectedCounts;
  readonly entries: readonly ScanEntry[];
  /** Milliseconds of each watched change; `null` when that was left out. */
  readonly watch: Summary | null;
}

export interface ScanResult {
  readonly date: string;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly sizes: readonly ScanSizeResult[];
}
