import { isPromise } from '../dispatch/promise.js';
import type { Next } from './behavior.js';

/** What to do when a handler has ended. */
export interface Outcome {
  readonly done: <T>(result: T) => T;
  readonly failed: (error: unknown) => never;
}

/** Goes on, and says how it ended: at once for what is synchronous, so that nothing becomes a promise. */
export function settle(next: Next, { done, failed }: Outcome): unknown {
  let result: unknown;
  try {
    result = next();
  } catch (error) {
    return failed(error);
  }
  // oxlint-disable-next-line promise/no-callback-in-promise -- both ways take the same two
  return isPromise(result) ? result.then(done, failed) : done(result);
}
