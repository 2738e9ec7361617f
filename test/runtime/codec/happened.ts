import { expect } from 'vitest';
import { eventCodecs, type EventCodec } from '../../../src/runtime/codec/event-codecs.js';
import type {
  ObjectEntry,
  ObjectFields,
  Unrestorable,
  ValueCodec,
} from '../../../src/runtime/codec/value-codec.js';
import { DomainEvent } from '../../../src/runtime/domain-event.js';
import type { ClassOf } from '../../../src/runtime/registry.js';

export class Money {
  constructor(
    readonly amount: bigint,
    private readonly currency: string,
  ) {
    built.push('Money');
  }

  print(): string {
    return `${this.amount} ${this.currency}`;
  }
}

export class Rounded extends Money {}

export class Folder {
  readonly inside: Folder[] = [];
}

export class Happened extends DomainEvent {
  constructor(readonly value: unknown) {
    super();
    built.push('Happened');
  }
}

export const built: string[] = [];

const objects: ObjectEntry[] = [
  { name: 'Money', type: Money, fields: { amount: 'bigint' }, hidden: { currency: 'text' } },
  { name: 'Rounded', type: Rounded, fields: { amount: 'bigint' }, hidden: { currency: 'text' } },
  { name: 'Folder', type: Folder, fields: { inside: { list: { object: 'Folder' } } }, hidden: {} },
  { name: 'Address', type: null, fields: { city: 'text', zip: { optional: 'text' } }, hidden: {} },
  { name: 'Note', type: null, fields: { zip: { optional: 'text' } }, hidden: {} },
  { name: 'Card', type: null, fields: { by: { literals: ['card'] }, no: 'text' }, hidden: {} },
  { name: 'Cash', type: null, fields: { by: { literals: ['cash'] }, paid: 'number' }, hidden: {} },
];

export function codecFor(type: ClassOf, codec: ObjectFields | Unrestorable): EventCodec {
  const entry = { name: type.name, type, bases: [], discriminator: null, codec };
  const registry = {
    format: 2,
    discriminant: null,
    events: [entry],
    handlers: [],
    methods: [],
    constructors: [],
    objects,
  } as const;
  const found = eventCodecs(registry).get(type.name);
  if (found === undefined) throw new Error('no codec');
  return found;
}

export function codecOf(value: ValueCodec): EventCodec {
  return codecFor(Happened, { fields: { value }, hidden: {} });
}

export function travelled(value: unknown, codec: ValueCodec): unknown {
  const { encode, decode } = codecOf(codec);
  const event = decode(JSON.parse(JSON.stringify(encode(new Happened(value)))));
  expect(Object.getPrototypeOf(event)).toBe(Happened.prototype);
  return (event as Happened).value;
}
