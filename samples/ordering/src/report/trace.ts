import type { HandlerMethodEntry, Registry, RegistryEvents } from 'hearken';

/** One handler method that ran, and the event it ran for. */
export interface Invocation {
  readonly event: string;
  readonly handler: string;
}

/** Remembers what ran, in order. The registry is plain data, so it can be wrapped as such. */
export class Trace {
  readonly invocations: Invocation[] = [];

  of<E extends RegistryEvents>(registry: () => Registry<E>): () => Registry<E> {
    return () => {
      const plain = registry();
      return { ...plain, methods: plain.methods.map((method) => this.#watch(method)) };
    };
  }

  #watch(method: HandlerMethodEntry): HandlerMethodEntry {
    return {
      ...method,
      invoke: (handler, event, context) => {
        const name = `${method.handler}.${method.method}`;
        this.invocations.push({ event: event.constructor.name, handler: name });
        return method.invoke(handler, event, context);
      },
    };
  }
}
