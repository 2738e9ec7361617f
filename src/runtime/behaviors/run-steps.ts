import type { DispatchScope } from '../container/dispatch-scope.js';
import { isPromise } from '../dispatch/promise.js';
import { UnawaitedNextError } from '../errors/unawaited-next-error.js';
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

/**
 * Runs `last` within the steps, the first one outermost.
 *
 * @param from the first step that is still to be run
 */
export function runSteps(passage: Passage, last: Next, from = 0): unknown {
  const step = passage.steps[from];
  if (step === undefined) return last();
  const guard = new Guard(step, passage.call);
  const next = (): unknown => guard.pass(() => runSteps(passage, last, from + 1));
  if (step.builtIn) return step.run(passage.call, next, passage.scope);
  return guard.ended(() => step.run(passage.call, next, passage.scope));
}

/** Lets a step go on once, or again after a failure where it may, and end only after what it has begun. */
class Guard {
  #state: 'free' | 'running' | 'done' = 'free';
  #running: PromiseLike<unknown> | null = null;

  constructor(
    private readonly step: Step,
    private readonly call: HandlerCall,
  ) {}

  pass(next: Next): unknown {
    if (this.#state !== 'free') {
      throw new RepeatedNextError(this.step.name, this.#state === 'running');
    }
    this.#state = 'running';
    let result: unknown;
    try {
      result = next();
    } catch (error) {
      return this.#failed(error);
    }
    if (!isPromise(result)) return this.#succeeded(result);
    this.#running = result.then(
      (settled) => this.#succeeded(settled),
      (error: unknown) => this.#failed(error),
    );
    return this.#running;
  }

  /** Runs the step, and sees to it that nothing it has begun goes on behind its back. */
  ended(run: () => unknown): unknown {
    const result = run();
    if (!isPromise(result)) return this.#state === 'running' ? this.#refuse() : this.#close(result);
    return result.then(
      (settled) => (this.#state === 'running' ? this.#refuse() : this.#close(settled)),
      async (error: unknown) => {
        await this.#settled();
        throw error;
      },
    );
  }

  #close(result: unknown): unknown {
    this.#state = 'done';
    return result;
  }

  async #refuse(): Promise<never> {
    await this.#settled();
    throw new UnawaitedNextError(this.step.name);
  }

  async #settled(): Promise<void> {
    await this.#running?.then(undefined, () => undefined);
    this.#state = 'done';
  }

  #succeeded(result: unknown): unknown {
    this.#state = 'done';
    return result;
  }

  #failed(error: unknown): never {
    const { joins, hasCommitted } = this.call;
    this.#state = this.step.mayRepeat && !joins && !hasCommitted ? 'free' : 'done';
    throw error;
  }
}
