import type { DispatchScope } from '../container/dispatch-scope.js';
import { UnexpectedPromiseError } from '../errors/unexpected-promise-error.js';
import type { Call } from './plan.js';

/** Builds the handler in `scope`, or takes the warm one where there is none, and calls its method. */
export function callHandler(
  call: Call,
  event: object,
  { scope, signal }: { scope: DispatchScope | null; signal?: AbortSignal | undefined },
): void | Promise<void> {
  const handler = scope === null ? (call.instance as object) : call.source.handlerFor(scope);
  const context = signal === undefined ? call.context : { ...call.context, signal };
  return call.invoke(handler, event, context);
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';
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
