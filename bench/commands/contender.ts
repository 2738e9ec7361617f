import type { Workload } from './workload.js';

/** One way to get the work of a command done. */
export interface Contender<W extends Workload = Workload> {
  readonly prepare: (workload: W) => Prepared | Promise<Prepared>;
}

export interface Prepared {
  /** Does the work of one command, and gives a promise unless it is done by then. */
  readonly run: (number: number) => unknown;
  /** @throws {Error} when not exactly `count` commands have been done, and nothing else. */
  readonly verify: (count: number) => void;
}
