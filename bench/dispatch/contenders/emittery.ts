import Emittery from 'emittery';
import type { Contender } from '../contender.js';
import type { BenchEvent } from '../workload-modules.js';

/** Always asynchronous; `emit` runs the listeners of one event together. */
export const emittery: Contender = {
  async prepare(modules) {
    const { routes } = await modules.table();
    const { subscribe } = await modules.subscriptions();
    const emitter = new Emittery<Record<string, BenchEvent>>();
    subscribe((name, listener) => void emitter.on(name, listener));
    return {
      completion: 'awaits',
      publishers: routes.map(
        ({ name }) =>
          (event) =>
            emitter.emit(name, event),
      ),
    };
  },
};
