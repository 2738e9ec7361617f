import type { EventFact } from '../model/facts.js';
import type { EventModel } from '../model/model.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import { isConcreteEvent } from '../model/is-concrete-event.js';
import type { TypeId } from '../model/type-ref.js';
import { eventHistory } from './event-history.js';
import { groupBy } from '../model/group-by.js';
import { uniqueNames } from './unique-names.js';

/** The events of the project, by id, with their names and what derives from them. */
export interface EventIndex {
  readonly facts: ReadonlyMap<TypeId, EventFact>;
  readonly names: ReadonlyMap<TypeId, string>;
  /** The concrete events that an event stands for, itself included. */
  readonly concrete: ReadonlyMap<TypeId, readonly EventFact[]>;
}

export function indexEvents(events: readonly EventFact[]): EventIndex {
  return {
    facts: new Map(events.map((event) => [event.type.id, event])),
    names: uniqueNames(events),
    concrete: concreteEvents(events),
  };
}

/** The names of some events, sorted, each once; an id of no event has none. */
export function eventNames({ names }: EventIndex, ids: Iterable<TypeId>): string[] {
  const known = [...new Set(ids)].flatMap((id) => names.get(id) ?? []);
  return known.toSorted(compareCodeUnits);
}

/** Every event as the registry knows it, sorted by name. */
export function eventModels(index: EventIndex): EventModel[] {
  const models = [...index.facts.values()].map((event) => eventModel(event, index));
  return models.toSorted((a, b) => compareCodeUnits(a.name, b.name));
}

function eventModel(event: EventFact, { names }: Pick<EventIndex, 'names'>): EventModel {
  const { type, place, kind, abstract, root, typeParameters, bases, discriminator, shape } = event;
  return {
    type,
    name: names.get(type.id) ?? type.id,
    place,
    kind,
    abstract,
    root,
    typeParameters,
    bases: bases.flatMap((base) => names.get(base) ?? []),
    discriminator,
    shape,
    history: eventHistory(event),
  };
}

function concreteEvents(events: readonly EventFact[]): Map<TypeId, EventFact[]> {
  const pairs = events
    .filter(isConcreteEvent)
    .flatMap((event) => [...new Set([event.type.id, ...event.bases])].map((id) => ({ id, event })));
  const groups = [...groupBy(pairs, ({ id }) => id)];
  return new Map(groups.map(([id, group]) => [id, group.map(({ event }) => event)]));
}
