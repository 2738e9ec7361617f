import { settle } from '../behaviors/settle.js';
import { type Ambient, inAmbient } from '../context/ambient.js';
import { ambientOf } from '../context/ambient-of.js';
import type { Activity } from './activity.js';
import type { Plan } from './plan.js';

/** An event that is dispatched in a context, and in no unit of work. */
export interface InContext {
  readonly plan: Plan;
  readonly event: object;
  readonly context: Ambient;
}

/** Runs the handlers of an event, which `work` does: what they bring up has the event as its cause. */
export function dispatchInContext<T>(
  { plan, event, context }: InContext,
  activity: Activity,
  work: () => T,
): T {
  const running = activity.start(`dispatch(${plan.eventName})`);
  const run = (): T => {
    const ambient = ambientOf(event, context);
    return inAmbient({ ...ambient, running: running.within(context.running) }, work);
  };
  return settle(run, {
    done: (result) => {
      activity.finish(running);
      return result;
    },
    failed: (error) => {
      activity.finish(running);
      throw error;
    },
  }) as T;
}
