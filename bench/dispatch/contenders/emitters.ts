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

const emitting =
  (emitter: Emitter, name: string): Publisher =>
  (event) =>
    emitter.emit(name, event);

export const nodeEventEmitter = emitterContender(() => new EventEmitter());

export const eventemitter3 = emitterContender(() => new EventEmitter3());

/** For a publisher that is handed events without their names, as an aggregate's are. */
export const eventemitter3ByClass = emitterContender(
  () => new EventEmitter3(),
  (emitter) => (event) => emitter.emit(event.constructor.name, event),
);

/** Asynchronous listeners are awaited together: `emit` itself awaits nothing. */
function emitterContender(create: () => Emitter, emits = emitting): Contender {
  return {
    async prepare(modules, workload) {
      const { routes } = await modules.table();
      const { subscribe } = await modules.subscriptions();
      const emitter = create();
      subscribe((event, listener) => emitter.on(event, listener));
      const publisher = workload.mode === 'sync' ? emits : awaiting;
      return {
        completion: completionOf(workload),
        publishers: routes.map((route) => publisher(emitter, route.name)),
      };
    },
  };
}

const awaiting =
  (emitter: Emitter, name: string): Publisher =>
  (event) =>
    Promise.all(
      (emitter.listeners(name) as readonly AsyncListener[]).map((listen) => listen(event)),
    );
