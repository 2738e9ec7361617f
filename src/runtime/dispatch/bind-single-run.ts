import type { AwaitedRun } from '../registry.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { contextFor } from './context-for.js';
import type { Call, Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';

/**
 * Binds a warm plan of one asynchronous method. With nothing to run after it, its own promise with
 * two outcomes will do, and costs less than a function that awaits it.
 */
export function bindSingleRun(call: Call, plan: Plan, { activity, log }: Surroundings): AwaitedRun {
  const instance = call.instance as object;
  const ended = (): void => activity.end();
  const failed = (error: unknown): never => {
    log.handlerFailed(call.handler, plan.eventName, error);
    activity.end();
    throw outcomeOf(error, call, plan);
  };
  return (event) => {
    activity.begin();
    return start(call, instance, event).then(ended, failed);
  };
}

function start(call: Call, instance: object, event: object): Promise<void> {
  try {
    return Promise.resolve(call.invoke(instance, event, contextFor(call, event, undefined)));
  } catch (error) {
    return Promise.reject(error);
  }
}

function outcomeOf(error: unknown, { entry, handler }: Call, { eventName }: Plan): unknown {
  if (entry.delivery === 'inTransaction') return error;
  const failures = new AfterCommitFailures();
  failures.add(`${handler}(${eventName})`, error);
  return failures.toError();
}
