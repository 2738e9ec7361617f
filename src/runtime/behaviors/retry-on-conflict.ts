import { setTimeout as sleep } from 'node:timers/promises';
import { ConcurrencyError } from '../errors/concurrency-error.js';
import type { Store } from '../unit-of-work/store.js';
import type { HandlerCall, Next, SelectiveBehavior } from './behavior.js';

/** How often and how soon a command is tried again. */
export interface RetryOptions {
  /** How often it is tried in all; 3 by default. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt, doubled for each further one, of which a random half is waited; 10 by default. */
  readonly backoff?: number;
  /** The store whose conflicts count as well, besides a `ConcurrencyError`. */
  readonly store?: Store;
}

/**
 * Sends a command again, in a new unit of work, when somebody else had changed the same data; but not
 * after `expectVersion`, for the version that the sender has decided on does not come back.
 *
 * It must stand outside the transaction, as it does unless `transaction` stands before it among the
 * behaviors. A command that takes part in a unit of work is not repeated: only the whole of that one
 * could be. The last failure is thrown unchanged.
 *
 * The wait is the "equal jitter" of M. Brooker, Exponential Backoff and Jitter (AWS, 2015).
 */
export function retryOnConflict(options: RetryOptions = {}): SelectiveBehavior {
  const { attempts = 3, backoff = 10, store } = options;
  const isConflict = (error: unknown): boolean =>
    error instanceof ConcurrencyError ? error.repeatable : store?.isConflict?.(error) === true;
  return { kind: 'command', behavior: retry };

  async function retry(call: HandlerCall, next: Next): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next();
      } catch (error) {
        if (call.joins || call.hasCommitted || attempt >= attempts || !isConflict(error))
          throw error;
      }
      const longest = backoff * 2 ** (attempt - 1);
      await rest(longest / 2 + (Math.random() * longest) / 2, call.signal);
    }
  }
}

async function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
