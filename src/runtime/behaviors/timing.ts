import type { BehaviorFunction, HandlerCall } from './behavior.js';
import { settle } from './settle.js';

/** How long one handler took. */
export interface HandlerTiming {
  readonly call: HandlerCall;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** Tells `record` how long each handler took, whether it failed or not. */
export function timing(record: (timing: HandlerTiming) => void): BehaviorFunction {
  return function time(call, next) {
    const started = performance.now();
    const tell = (failed: boolean): void =>
      record({ call, milliseconds: performance.now() - started, failed });
    return settle(next, {
      done: (result) => {
        tell(false);
        return result;
      },
      failed: (error) => {
        tell(true);
        throw error;
      },
    });
  };
}
