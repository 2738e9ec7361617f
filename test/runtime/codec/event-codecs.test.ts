import { expect, test } from 'vitest';
import type { ValueCodec } from '../../../src/runtime/codec/value-codec.js';
import { EventUnreadableError } from '../../../src/runtime/errors/event-unreadable-error.js';
import { EventUnwritableError } from '../../../src/runtime/errors/event-unwritable-error.js';
import { HearkenError } from '../../../src/runtime/errors/hearken-error.js';
import {
  built,
  codecFor,
  codecOf,
  Folder,
  Happened,
  Money,
  Rounded,
  travelled,
} from './happened.js';

test('no constructor runs when an event is restored', () => {
  const event = new Happened(new Money(3n, 'EUR'));
  const json = codecOf({ object: 'Money' }).encode(event);
  built.length = 0;
  const restored = codecOf({ object: 'Money' }).decode(json) as Happened;
  expect(built).toEqual([]);
  expect((restored.value as Money).print()).toBe('3 EUR');
});

test('a field that is not there stays away, and one that is computed does not travel', () => {
  const fields = {
    value: { optional: 'text' },
    total: 'computed',
    free: { unknown: 'any' },
  } as const;
  const { encode, decode } = codecFor(Happened, { fields, hidden: {} });
  expect(encode(new Happened(undefined))).toEqual({});
  expect(Object.keys(decode({}))).toEqual([]);
});

test('fields that the class has lost are left out', () => {
  const event = codecOf('text').decode({ value: 'a', old: 1 });
  expect(Object.keys(event)).toEqual(['value']);
});

test('types may refer to themselves; values may not', () => {
  const folder = new Folder();
  folder.inside.push(new Folder());
  expect(travelled(folder, { object: 'Folder' })).toStrictEqual(folder);
  folder.inside.push(folder);
  expect(() => travelled(folder, { object: 'Folder' })).toThrow('found a cycle');
});

const refused: readonly [string, ValueCodec, unknown, string][] = [
  ['another type', 'text', 3, 'expected text at value, found 3'],
  ['nothing', 'date', undefined, 'expected a valid Date at value, found nothing'],
  ['an invalid date', 'date', new Date(NaN), 'at value, found an instance of Date'],
  [
    'a stranger to the enum',
    { literals: ['a', 'b'] },
    'c',
    'expected "a" or "b" at value, found "c"',
  ],
  [
    'a subclass',
    { list: { object: 'Money' } },
    [new Rounded(1n, 'EUR')],
    'at value[0], found an instance of Rounded',
  ],
  [
    'a class for a plain object',
    { object: 'Address' },
    new Folder(),
    'expected a plain object at value',
  ],
  [
    'a negative zero where the type is unknown',
    { unknown: 'any' },
    { deep: -0 },
    'at value.deep, found 0',
  ],
  [
    'no member of the union',
    { oneOf: { text: 'text', date: 'date' } },
    1,
    'expected one of text, date at value',
  ],
  ['a tuple of another length', { tuple: ['text'] }, ['a', 'b'], 'expected a list of 1 at value'],
  [
    'what is no JSON',
    { unknown: 'any' },
    { deep: [() => 1] },
    'plain JSON (any) at value.deep[0], found a function',
  ],
  ['a Map for a record', { record: 'text' }, new Map(), 'expected a plain object at value'],
];

test.each(refused)('an event with %s is not written', (_case, codec, value, message) => {
  const write = () => codecOf(codec).encode(new Happened(value));
  expect(write).toThrow(EventUnwritableError);
  expect(write).toThrow(message);
});

test('a field that no type declares is not lost without a word', () => {
  const event = Object.assign(new Happened('a'), { more: 1 });
  expect(() => codecOf('text').encode(event)).toThrow('expected no such field at more, found 1');
});

const unreadable: readonly [string, ValueCodec, unknown, string][] = [
  ['no object', 'text', [], 'expected an instance of Happened, found a list of 0'],
  ['a field missing', 'text', {}, 'expected text at value, found nothing'],
  [
    'another type',
    'bigint',
    { value: '1.5' },
    'expected the digits of a bigint at value, found "1.5"',
  ],
  [
    'a day that does not exist',
    'date',
    { value: '2024-02-31T25:00:00.000Z' },
    'a date in ISO format',
  ],
  ['an unknown tag', { oneOf: { text: 'text' } }, { value: { number: 1 } }, 'one of text at value'],
  [
    'something deep',
    { map: ['text', { object: 'Money' }] },
    { value: [['k', { amount: 1 }]] },
    'at value[0][1].amount',
  ],
];

test.each(unreadable)('JSON with %s is not read', (_case, codec, json, message) => {
  const read = () => codecOf(codec).decode(json);
  expect(read).toThrow(EventUnreadableError);
  expect(read).toThrow(message);
});

test('a member of a union is no other one with fields left out', () => {
  const either: ValueCodec = {
    oneOf: { Note: { object: 'Note' }, Address: { object: 'Address' } },
  };
  const address = { city: 'Wien', zip: '1010' };
  expect(travelled(address, either)).toEqual(address);
});

test('the error says event, path, expected and found', () => {
  const read = () => codecOf({ list: 'number' }).decode({ value: [1, 'two'] });
  expect(read).toThrow(HearkenError);
  expect(read).toThrow(
    expect.objectContaining({
      code: 'event-unreadable',
      event: 'Happened',
      path: 'value[1]',
      expected: 'a number',
      found: '"two"',
    }),
  );
});

test('an event that cannot be restored is refused both ways, with the reason', () => {
  const { encode, decode } = codecFor(Happened, { unrestorable: '#secret is out of reach' });
  expect(() => encode(new Happened(1))).toThrow('found #secret is out of reach');
  expect(() => decode({})).toThrow(EventUnreadableError);
});
