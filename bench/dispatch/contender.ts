import type { Publisher, WorkloadModules } from './workload-modules.js';
import type { Workload } from './workload.js';

/**
 * How a caller knows that the handlers have run: `returns` when the call is back, `awaits` when its
 * promise is, `detached` when it cannot know (the harness then waits for the tally).
 */
export type Completion = 'returns' | 'awaits' | 'detached';

/** One way to get an event to its handlers. */
export interface Contender {
  readonly prepare: (modules: WorkloadModules, workload: Workload) => Promise<Prepared>;
}

/** One publisher an event type, in order; they may all be one function. */
export interface Prepared {
  readonly completion: Completion;
  readonly publishers: readonly Publisher[];
}

/** For contenders that return when synchronous handlers have run, and are awaited otherwise. */
export function completionOf(workload: Workload): Completion {
  return workload.mode === 'sync' ? 'returns' : 'awaits';
}
