import { HandlerTimeoutError } from '../errors/handler-timeout-error.js';

export interface TimeLimit {
  /** Whose it is: `Class.method(Message)`. */
  readonly name: string;
  readonly milliseconds: number;
  /** What the caller gives up by, so that the handler hears of both. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Waits for `work` no longer than the limit. Nothing can stop a function from outside: at the limit its
 * signal is aborted, and what it still does is its own affair.
 *
 * @throws {HandlerTimeoutError} at the limit.
 */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => T | PromiseLike<T>,
  { name, milliseconds, signal }: TimeLimit,
): Promise<T> {
  const controller = new AbortController();
  // Not `AbortSignal.any`: what that makes stays with a signal that lives as long as the process.
  const callerGaveUp = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) callerGaveUp();
  signal?.addEventListener('abort', callerGaveUp, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => {
      const error = new HandlerTimeoutError(name, milliseconds);
      controller.abort(error);
      reject(error);
    };
    timer = setTimeout(giveUp, Math.min(milliseconds, longestTimer));
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', callerGaveUp);
  }
}

/** In milliseconds, 24 days. What is longer, such as `Infinity`, Node takes for a timer that is due at once. */
export const longestTimer = 2 ** 31 - 1;
