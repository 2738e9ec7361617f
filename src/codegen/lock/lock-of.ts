import { compareCodeUnits } from '../model/compare-code-units.js';
import { keepEach } from '../model/kept.js';
import type { EventHistory, EventModel, Model } from '../model/model.js';
import type { EventShape, FieldShape } from '../model/shape.js';
import type { Lock, LockedEvent, LockedFields } from './lock.js';
import { objectNames } from './object-names.js';
import { renamedShape } from './renamed-shape.js';

/** The lock of a model; of `model` nothing counts but its events and its durable methods. */
export function lockOf(
  { events, methods }: Pick<Model, 'events' | 'methods'>,
  accepted: Lock['accepted'] = new Map(),
): Lock {
  return {
    events: new Map(events.flatMap((event) => entryOf(event))),
    handlers: new Set(deliveryNames(methods)),
    accepted,
  };
}

/** The names that deliveries may have for their handlers. */
export function deliveryNames(methods: Model['methods']): readonly string[] {
  return methods
    .filter(({ delivery }) => delivery === 'durable')
    .flatMap(({ handler, name, formerly }) => [`${handler}.${name}`, ...formerly]);
}

// What has no shape is never dispatched itself, and no row names it.
function entryOf({ name, shape, history }: EventModel): [string, LockedEvent][] {
  if (shape === null) return [];
  return [[name, lockedEvent(shape, history)]];
}

const lockedEvent = keepEach((shape: EventShape, history: EventHistory | null): LockedEvent => {
  const { formerly, oldest, version } = history ?? withoutHistory;
  const past = { formerly: new Set(formerly), oldest, version };
  if (shape.unrestorable !== null) return { ...past, fields: null, objects: new Map() };
  const names = objectNames(shape);
  const objects = shape.structures.flatMap(({ id, fields }): [string, LockedFields][] => {
    const known = names.get(id);
    return known === undefined ? [] : [[known, lockedFields(fields, names)]];
  });
  return { ...past, fields: lockedFields(shape.fields, names), objects: new Map(objects) };
});

const withoutHistory = { formerly: [], oldest: 1, version: 1 };

function lockedFields(
  fields: readonly FieldShape[],
  names: ReadonlyMap<string, string>,
): LockedFields {
  const stored = fields.filter(({ computed }) => !computed);
  return new Map(
    stored
      .toSorted((a, b) => compareCodeUnits(a.name, b.name))
      .map(({ name, shape }) => [name, renamedShape(shape, names)]),
  );
}
