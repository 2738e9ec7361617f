import type { DispatchScope } from '../container/dispatch-scope.js';
import { isPromise } from '../dispatch/promise.js';
import { RepeatedNextError } from '../errors/repeated-next-error.js';
import type { HandlerCall, Next } from './behavior.js';
import type { Step } from './step.js';

/** One message on its way through the behaviors. */
export interface Passage {
  readonly call: HandlerCall;
  readonly steps: readonly Step[];
  /** Asked for by the first behavior that the container builds. */
  readonly scope: () => DispatchScope;
}

/** Runs `last` within the steps, the first one outermost. */
export function runSteps(passage: Passage, last: Next): unknown {
  return runFrom(0);

  function runFrom(index: number): unknown {
    const step = passage.steps[index];
    if (step === undefined) return last();
    const next = guarded(step, () => runFrom(index + 1));
    return step.run(passage.call, next, passage.scope);
  }
}

/** Lets a step go on once, or again after a failure where it may. */
function guarded(step: Step, next: Next): Next {
  let state: 'free' | 'running' | 'done' = 'free';
  const failed = (error: unknown): never => {
    state = step.mayRepeat ? 'free' : 'done';
    throw error;
  };
  return () => {
    if (state !== 'free') throw new RepeatedNextError(step.name, state === 'running');
    state = 'running';
    try {
      const result = next();
      if (isPromise(result)) return result.then(succeeded, failed);
      return succeeded(result);
    } catch (error) {
      return failed(error);
    }
  };

  function succeeded<T>(result: T): T {
    state = 'done';
    return result;
  }
}
