import type { AwaitedCalls, AwaitedRun } from '../registry.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { refusePromise } from './call-handler.js';
import { contextFor } from './context-for.js';
import type { Call, Plan } from './plan.js';
import { isPromise } from './promise.js';
import type { Surroundings } from './surroundings.js';

/** Binds the calls that the generator wrote out for a plan to its warm handlers. */
export function bindAwaitedRun(
  written: AwaitedCalls,
  plan: Plan,
  { activity, log }: Surroundings,
): AwaitedRun {
  const calls = [...plan.inTransaction, ...plan.afterCommit];
  const callAt = (at: number): Call => calls[at] as Call;
  const logFailure = (error: unknown, at: number): void => {
    log.handlerFailed(callAt(at).handler, plan.eventName, error);
  };
  return written.bind(
    calls.map(({ instance }) => instance as object),
    {
      contextOf: (at, event) => contextFor(callAt(at), event, undefined),
      began: () => activity.begin(),
      unexpected: async (answer, at) => {
        if (isPromise(answer)) throw await refusePromise(callAt(at).handler, answer);
      },
      failed: (error, at) => {
        logFailure(error, at);
        activity.end();
        throw error;
      },
      isolated: (error, at, before) => {
        logFailure(error, at);
        const failures = before instanceof AfterCommitFailures ? before : new AfterCommitFailures();
        failures.add(`${callAt(at).handler}(${plan.eventName})`, error);
        return failures;
      },
      ended: (failures) => {
        activity.end();
        if (failures instanceof AfterCommitFailures) throw failures.toError();
      },
    },
  );
}
