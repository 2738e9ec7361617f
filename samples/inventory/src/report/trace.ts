import type { HandlerMethodEntry, Registry, RegistryEvents } from 'hearken';

/** One handler method that ran, and the event it ran for. */
export interface Invocation {
  readonly event: string;
  readonly handler: string;
  /** Whether it was the first to run for this very event. */
  readonly first: boolean;
}

/**
 * Remembers what ran, in order. The registry is plain data, so it can be wrapped as such: without the
 * calls that are written out, every dispatch goes by the table of methods.
 */
export class Trace {
  readonly invocations: Invocation[] = [];
  #current: object | null = null;

  of<E extends RegistryEvents>(registry: () => Registry<E>): () => Registry<E> {
    return () => {
      const plain = registry();
      const methods = plain.methods.map((method) => this.#watch(method));
      return { ...plain, methods, directCalls: [] };
    };
  }

  #watch(method: HandlerMethodEntry): HandlerMethodEntry {
    return {
      ...method,
      invoke: (handler, event, context) => {
        this.#note(event, `${method.handler}.${method.method}`);
        return method.invoke(handler, event, context);
      },
    };
  }

  #note(event: object, handler: string): void {
    const first = event !== this.#current;
    this.#current = event;
    this.invocations.push({ event: event.constructor.name, handler, first });
  }
}
