import { UnexpectedPromiseError } from '../errors/unexpected-promise-error.js';
import { refusePromise } from './call-handler.js';
import type { Call, Plan } from './plan.js';
import { isPromise } from './promise.js';
import type { Surroundings } from './surroundings.js';

/**
 * Refuses what a synchronous method returned if it is a promise.
 *
 * The promise cannot be awaited here. What becomes of it is logged, and waited for at disposal.
 *
 * @throws {UnexpectedPromiseError} for a promise.
 */
export function refuseResult(
  result: unknown,
  { handler }: Call,
  { plan, around }: { plan: Plan; around: Surroundings },
): void {
  if (!isPromise(result)) return;
  void around.activity.leave(logRejection(handler, result));
  throw new UnexpectedPromiseError(handler);

  async function logRejection(name: string, promise: PromiseLike<unknown>): Promise<void> {
    const { cause } = await refusePromise(name, promise);
    if (cause !== undefined) around.log.handlerFailed(name, plan.eventName, cause);
  }
}
