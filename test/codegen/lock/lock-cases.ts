import type { lockRules } from '../../../src/codegen/diagnostics/catalogue/lock-rules.js';
import { lockOf } from '../../../src/codegen/lock/lock-of.js';
import { writeLock } from '../../../src/codegen/lock/write-lock.js';
import type { Delivery, EventModel, Model } from '../../../src/codegen/model/model.js';
import type { Shape, StructureShape } from '../../../src/codegen/model/shape.js';
import {
  eventModel,
  field,
  handlerModel,
  methodModel,
  modelOf,
  shapeOf,
  text,
  typeRef,
} from '../generator/sample-model.js';

export type LockCode = keyof typeof lockRules;

/** What a lock file says and what the sources give now. */
export interface LockCase {
  readonly stored: string;
  readonly model: Model;
}

type Fields = Readonly<Record<string, Shape>>;

export function event(
  name: string,
  fields: Fields = {},
  ...structures: readonly StructureShape[]
): EventModel {
  const all = Object.entries(fields).map(([key, shape]) => field(key, shape));
  return eventModel(typeRef('src/events.ts', name), { shape: shapeOf(all, ...structures) });
}

export function structure(id: string, fields: Fields): StructureShape {
  const all = Object.entries(fields).map(([key, shape]) => field(key, shape));
  return { id, kind: 'object', type: null, generic: false, fields: all };
}

function durable(name: `${string}.${string}`, delivery: Delivery = 'durable'): Model {
  const mails = handlerModel(typeRef('src/mails.ts', 'Mails'));
  return modelOf({
    handlers: [mails],
    methods: [methodModel(name, ['OrderPlaced'], { async: true, delivery })],
  });
}

export function between(before: Model, now: Model): LockCase {
  return { stored: writeLock(lockOf(before)), model: now };
}

const events = (...all: readonly EventModel[]) => modelOf({ events: all });

/** From an event whose field `it` has one shape to the same event with another. */
export function fieldTurned(from: Shape | null, to: Shape | null): LockCase {
  const holding = (it: Shape | null) => events(event('OrderPlaced', it === null ? {} : { it }));
  return between(holding(from), holding(to));
}

/** The same event with a history, of the oldest version and that of today. */
export function withHistory(
  one: EventModel,
  { formerly = [], versions: [oldest, version] = [1, 1] }: Past,
): EventModel {
  return { ...one, history: { formerly, oldest, version } };
}

interface Past {
  readonly formerly?: readonly string[];
  readonly versions?: readonly [oldest: number, version: number];
}

const placed = event('OrderPlaced');
const unrestorable = eventModel(typeRef('src/events.ts', 'OrderPlaced'), {
  shape: { fields: [], unrestorable: 'it has #state', structures: [] },
});
const number: Shape = { kind: 'number' };
const unknown: Shape = { kind: 'unknown', reason: 'its type is any' };

/** For each code a change that earns it, and one close to it that must earn none at all. */
export const lockCases: Readonly<
  Record<LockCode, { readonly fires: LockCase; readonly near: LockCase }>
> = {
  'locked-event-vanished': {
    fires: between(events(event('OrderPlaced')), events(event('OrderCreated'))),
    near: between(events(event('OrderPlaced')), events(event('OrderPlaced'), event('OrderPaid'))),
  },
  'locked-event-unrestorable': {
    fires: between(events(event('OrderPlaced')), events(unrestorable)),
    near: between(events(unrestorable), events(event('OrderPlaced', { it: text }))),
  },
  'locked-name-lost': {
    fires: between(
      events(withHistory(placed, { formerly: ['OrderCreated', 'Bought'] })),
      events(withHistory(placed, { formerly: ['Bought'] })),
    ),
    near: between(
      events(withHistory(placed, { formerly: ['OrderCreated'] })),
      events(placed, event('OrderCreated')),
    ),
  },
  'locked-upcaster-lost': {
    fires: between(
      events(withHistory(placed, { versions: [1, 3] })),
      events(withHistory(placed, { versions: [2, 3] })),
    ),
    near: between(
      events(withHistory(placed, { versions: [2, 3] })),
      events(withHistory(placed, { versions: [1, 4] })),
    ),
  },
  'locked-field-lost': {
    fires: fieldTurned(text, null),
    near: fieldTurned(null, { kind: 'optional', item: text }),
  },
  'locked-field-retyped': {
    fires: fieldTurned(text, number),
    near: fieldTurned(text, { kind: 'nullable', item: text }),
  },
  'locked-field-narrowed': {
    fires: fieldTurned(unknown, text),
    near: fieldTurned(unknown, { kind: 'optional', item: unknown }),
  },
  'locked-field-required': {
    fires: fieldTurned(null, text),
    near: fieldTurned(text, { kind: 'optional', item: text }),
  },
  'locked-handler-vanished': {
    fires: between(durable('Mails.confirm'), durable('Mails.sendConfirmation')),
    near: between(durable('Mails.confirm', 'afterCommit'), durable('Mails.send', 'afterCommit')),
  },
  'lock-unreadable': {
    fires: { stored: '{ "format": 2 }\n', model: events() },
    near: { stored: `\uFEFF${writeLock(lockOf(events()))}`, model: events() },
  },
};
