import { EventEmitter } from 'node:events';
import { EventEmitter as EventEmitter3 } from 'eventemitter3';
import { completionOf, type Contender } from '../contender.js';
import type { AsyncListener, BenchEvent, Listener, Publisher } from '../workload-modules.js';

/** What Node's emitter and eventemitter3 have in common. */
interface Emitter {
  on(name: string, listener: Listener): unknown;
  emit(name: string, event: BenchEvent): boolean;
  listeners(name: string): readonly unknown[];
}

export const nodeEventEmitter = emitterContender(() => new EventEmitter());

export const eventemitter3 = emitterContender(() => new EventEmitter3());

/** Asynchronous listeners are awaited together: `emit` itself awaits nothing. */
function emitterContender(create: () => Emitter): Contender {
  return {
    async prepare(modules, workload) {
      const { routes } = await modules.table();
      const { subscribe } = await modules.subscriptions();
      const emitter = create();
      subscribe((event, listener) => emitter.on(event, listener));
      const publisher = workload.mode === 'sync' ? emitting : awaiting;
      return {
        completion: completionOf(workload),
        publishers: routes.map((route) => publisher(emitter, route.name)),
      };
    },
  };
}

const emitting =
  (emitter: Emitter, name: string): Publisher =>
  (event) =>
    emitter.emit(name, event);

const awaiting =
  (emitter: Emitter, name: string): Publisher =>
  (event) =>
    Promise.all(
      (emitter.listeners(name) as readonly AsyncListener[]).map((listen) => listen(event)),
    );
