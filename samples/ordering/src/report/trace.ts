import { setImmediate } from 'node:timers/promises';
import type { BehaviorFunction, HandlerCall } from 'hearken';

/** One handler that ran, and the message it ran for. */
export interface Invocation {
  readonly correlationId: string;
  readonly message: string;
  readonly handler: string;
  readonly afterCommit: boolean;
  /** Whether it was the first to run for this very message. */
  readonly first: boolean;
}

/** Remembers what ran, in order: a behavior that stands closest to the handlers. */
export class Trace {
  readonly #invocations: Invocation[] = [];
  #current: object | null = null;
  #running = 0;

  readonly watch: BehaviorFunction = (call, next) => {
    this.#note(call);
    const result = next();
    if (!(result instanceof Promise)) return result;
    this.#running += 1;
    return result.finally(() => (this.#running -= 1));
  };

  /** What ran on account of one request. */
  of(correlationId: string): readonly Invocation[] {
    return this.#invocations.filter((ran) => ran.correlationId === correlationId);
  }

  /** Waits until no handler runs. Whatever one has left for later has begun by the next turn of the event loop. */
  async quiet(): Promise<void> {
    do await setImmediate();
    while (this.#running > 0);
  }

  #note({ message, messageName, handler, delivery, context }: HandlerCall): void {
    const first = message !== this.#current;
    this.#current = message;
    this.#invocations.push({
      correlationId: context.correlationId,
      message: messageName,
      handler,
      afterCommit: delivery === 'afterCommit',
      first,
    });
  }
}
