import { type BehaviorFunction, createHearken, type Hearken } from 'hearken';
import { InMemoryStore } from 'hearken/memory';
import { container } from 'tsyringe';
import type { Contender } from '../contender.js';
import { type Commands, type Events, registry } from '../shop/hearken.gen.js';
import { FirstListener, SecondListener, ThirdListener } from '../shop/listeners.js';
import { NoteTaker } from '../shop/note-taker.js';
import { Note, Noted, NotedLater, NoteLater } from '../shop/noted.js';
import type { UnitWorkload } from '../workload.js';
import { pass } from './behaviors.js';
import { verifyNotes } from './verify-notes.js';

type Shop = Hearken<Events, Commands>;

/** Without a unit of work: the shortest way there is. */
export const dispatchAlone = contender((shop, { mode }) =>
  mode === 'sync' ? () => shop.dispatch(new Noted(1)) : () => shop.dispatchAsync(new NotedLater(1)),
);

export const inUnitOfWork = contender((shop, { mode }) => {
  const Event = mode === 'sync' ? Noted : NotedLater;
  return () => shop.inUnitOfWork((unit) => unit.raise(new Event(1)));
});

/** Through a command, whose handler raises the event. */
export const send = contender((shop, { mode }) =>
  mode === 'sync' ? () => shop.send(new Note(1)) : () => shop.send(new NoteLater(1)),
);

function contender(
  noteOf: (shop: Shop, workload: UnitWorkload) => () => unknown,
): Contender<UnitWorkload> {
  return {
    prepare(workload) {
      const shop = openShop(workload);
      const note = noteOf(shop, workload);
      const run = workload.context
        ? (number: number) => shop.runInContext({ correlationId: `request ${number}` }, note)
        : note;
      return { run, verify: verifyNotes };
    },
  };
}

function openShop({ store, behaviors }: UnitWorkload): Shop {
  container.registerSingleton(FirstListener);
  container.registerSingleton(SecondListener);
  container.registerSingleton(ThirdListener);
  container.registerSingleton(NoteTaker);
  const behavior: BehaviorFunction = (_call, next) => pass(next);
  return createHearken({
    registry,
    container,
    behaviors: Array.from({ length: behaviors }, () => behavior),
    ...(store === 'memory' && { store: new InMemoryStore() }),
  });
}
