import { default as mittFactory, type Emitter } from 'mitt';
import { completionOf, type Contender } from '../contender.js';
import type { AsyncListener, BenchEvent } from '../workload-modules.js';

type Events = Record<string, BenchEvent>;

// The package's types describe a CommonJS default export, which its ES module does not have.
const mittOf = mittFactory as unknown as () => Emitter<Events>;

/** As with the other emitters: asynchronous listeners are awaited together. */
export const mitt: Contender = {
  async prepare(modules, workload) {
    const { routes } = await modules.table();
    const { subscribe } = await modules.subscriptions();
    const emitter = mittOf();
    subscribe((name, listener) => emitter.on(name, listener));
    const publisher = (name: string) =>
      workload.mode === 'sync'
        ? (event: BenchEvent) => emitter.emit(name, event)
        : (event: BenchEvent) =>
            Promise.all(
              (emitter.all.get(name) as AsyncListener[]).map((listener) => listener(event)),
            );
    return {
      completion: completionOf(workload),
      publishers: routes.map(({ name }) => publisher(name)),
    };
  },
};
