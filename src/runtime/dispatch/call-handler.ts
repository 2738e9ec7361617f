import { runSteps } from '../behaviors/run-steps.js';
import type { DispatchScope } from '../container/dispatch-scope.js';
import { UnexpectedPromiseError } from '../errors/unexpected-promise-error.js';
import { contextFor } from './context-for.js';
import { EventCall } from './event-call.js';
import type { Call } from './plan.js';
import { isPromise } from './promise.js';
import { withTimeout } from './with-timeout.js';

/** How a handler is called. */
export interface CallOptions {
  /** Where it is built; `null` where the warm instance is taken. */
  readonly scope: DispatchScope | null;
  readonly signal?: AbortSignal | undefined;
}

/** Calls a handler method with an event, within the behaviors that are meant for it. */
export function callHandler(call: Call, event: object, options: CallOptions): void | Promise<void> {
  if (call.isPlain) return invoke(call, event, options);
  const { scope } = options;
  return runSteps(
    {
      call: new EventCall(call, event, options.signal),
      steps: call.steps,
      scope: () => scope as DispatchScope,
    },
    () => invokeInTime(call, event, options),
  ) as void | Promise<void>;
}

function invoke(call: Call, event: object, { scope, signal }: CallOptions): void | Promise<void> {
  const handler = scope === null ? (call.instance as object) : call.source.handlerFor(scope);
  return call.invoke(handler, event, contextFor(call, event, signal));
}

function invokeInTime(call: Call, event: object, options: CallOptions): void | Promise<void> {
  const { timeout } = call;
  if (timeout === null || !call.entry.async) return invoke(call, event, options);
  return withTimeout((signal) => invoke(call, event, { ...options, signal }) as Promise<void>, {
    name: `${call.handler}(${call.eventName})`,
    milliseconds: timeout,
    signal: options.signal,
  });
}

/** Waits for what a handler returned. @throws {UnexpectedPromiseError} when it should not have. */
export function settleResult(result: unknown, { entry, handler, steps }: Call): unknown {
  if (entry.async || steps.length > 0) return result;
  return isPromise(result) ? refused(handler, result) : undefined;
}

async function refused(handler: string, result: PromiseLike<unknown>): Promise<never> {
  throw await refusePromise(handler, result);
}

/**
 * Waits for the promise of a method that should have returned none, so that nothing is left
 * running unseen, and says what it came to.
 */
export async function refusePromise(
  handler: string,
  promise: PromiseLike<unknown>,
): Promise<UnexpectedPromiseError> {
  try {
    await promise;
    return new UnexpectedPromiseError(handler);
  } catch (cause) {
    return new UnexpectedPromiseError(handler, { cause });
  }
}
