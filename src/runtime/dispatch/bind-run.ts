import type { DirectRun } from '../registry.js';
import { contextFor } from './context-for.js';
import type { Call, Plan } from './plan.js';
import { refuseResult } from './refuse-result.js';
import type { Surroundings } from './surroundings.js';

/**
 * Binds a warm, plain plan to its handlers: the way of nearly every dispatch. It allocates nothing
 * when it runs. Where the generator wrote the calls out, these run; else a loop over the table.
 */
export function bindRun(plan: Plan, around: Surroundings): DirectRun {
  const calls = plan.inTransaction;
  const callAt = (at: number): Call => calls[at] as Call;
  const failed = (error: unknown, at: number): never => {
    around.log.handlerFailed(callAt(at).handler, plan.eventName, error);
    throw error;
  };
  const answered = (answer: unknown, at: number): void => {
    refuseResult(answer, callAt(at), { plan, around });
  };
  if (plan.kind.direct === null) return loop(plan, { failed, answered });
  return plan.kind.direct.bind(
    calls.map(({ instance }) => instance as object),
    { contextOf: (at, event) => contextFor(callAt(at), event, undefined), failed, answered },
  );
}

interface Outcome {
  readonly failed: (error: unknown, at: number) => never;
  readonly answered: (answer: unknown, at: number) => void;
}

function loop({ inTransaction: calls, kind }: Plan, { failed, answered }: Outcome): DirectRun {
  return (event) => {
    if (Object.getPrototypeOf(event) !== kind.prototype) return false;
    let at = 0;
    try {
      for (; at < calls.length; at++) {
        const call = calls[at] as Call;
        const answer = call.invoke(
          call.instance as object,
          event,
          contextFor(call, event, undefined),
        );
        if (answer !== undefined) answered(answer, at);
      }
    } catch (error) {
      failed(error, at);
    }
    return true;
  };
}
