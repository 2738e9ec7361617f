import { comparePlaces } from '../../model/compare-places.js';
import type { EventFact, HandlerClassFact } from '../../model/facts.js';
import type { Entity } from '../syntax/entity.js';
import { handlerFact } from './handler-facts.js';
import { markedIn } from './marked-in.js';
import type { Reading } from './reading.js';

/** The events of the relevant files, and the classes that carry a marker. */
export interface Marked {
  /** In the order of their places. */
  readonly handlers: ReadonlyMap<Entity, HandlerClassFact>;
  /** Those that are declared or named; with those that anything read later mentions. */
  readonly events: () => readonly EventFact[];
}

export function readMarked(reading: Reading): Marked {
  const { relevant, calls, events } = reading;
  const found = relevant.map((file) => markedIn(reading, file));
  for (const entity of found.flatMap((one) => one.events)) {
    events.add({ kind: 'entity', entity }, null);
  }
  for (const [entity, place] of reading.named()) events.add({ kind: 'entity', entity }, place);
  const handlers = new Map<Entity, HandlerClassFact>();
  for (const entity of new Set([...found.flatMap(({ marked }) => marked), ...calls().keys()])) {
    const fact = reading.memo.once('handler', entity, () => handlerFact(reading, entity));
    if (fact !== null) handlers.set(entity, fact);
  }
  return {
    handlers: new Map([...handlers].sort(([, a], [, b]) => comparePlaces(a.place, b.place))),
    events: () => events.sorted(),
  };
}
