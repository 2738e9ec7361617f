import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ValueCodec } from '../../../src/runtime/codec/value-codec.js';
import { Money, travelled } from './happened.js';

const plain = { noNullPrototype: true } as const;
const money = fc
  .tuple(fc.bigInt(), fc.string())
  .map(([amount, currency]) => new Money(amount, currency));

type Kind = readonly [ValueCodec, fc.Arbitrary<unknown>];

const leaf = fc.constantFrom<Kind[]>(
  ['text', fc.string({ unit: 'binary' })],
  ['number', fc.double()],
  ['boolean', fc.boolean()],
  ['bigint', fc.bigInt()],
  ['date', fc.date({ noInvalidDate: true })],
  [{ literals: ['a', 2, true] }, fc.constantFrom('a', 2, true)],
  [{ object: 'Money' }, money],
  [
    { object: 'Address' },
    fc.record(
      { city: fc.string(), zip: fc.string() },
      { requiredKeys: ['city'], noNullPrototype: true },
    ),
  ],
  [
    { oneOf: { Card: { object: 'Card' }, Cash: { object: 'Cash' } } },
    fc.oneof(
      fc.record({ by: fc.constant('card'), no: fc.string() }, plain),
      fc.record({ by: fc.constant('cash'), paid: fc.double() }, plain),
    ),
  ],
  [
    { oneOf: { text: 'text', date: 'date', Money: { object: 'Money' } } },
    fc.oneof(fc.string(), fc.date({ noInvalidDate: true }), money),
  ],
  [{ unknown: 'any' }, plainJson()],
);

const { kind } = fc.letrec<{ kind: Kind }>((tie) => ({
  kind: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('kind').chain(wrapped)),
}));

function wrapped([codec, value]: Kind): fc.Arbitrary<Kind> {
  return fc.constantFrom<Kind[]>(
    [{ list: codec }, fc.array(value, { maxLength: 4 })],
    [{ set: codec }, fc.array(value, { maxLength: 4 }).map((items) => new Set(items))],
    [
      { map: ['text', codec] },
      fc.array(fc.tuple(fc.string(), value), { maxLength: 4 }).map((items) => new Map(items)),
    ],
    [
      { map: [codec, 'date'] },
      fc
        .array(fc.tuple(value, fc.date({ noInvalidDate: true })), { maxLength: 4 })
        .map((items) => new Map(items)),
    ],
    [{ tuple: [codec, 'boolean', codec] }, fc.tuple(value, fc.boolean(), value)],
    [{ record: codec }, fc.dictionary(fc.string(), value, { maxKeys: 4, noNullPrototype: true })],
    [{ nullable: codec }, fc.option(value)],
    [
      { list: { optional: { nullable: codec } } },
      fc.array(fc.oneof(value, fc.constant(null), fc.constant(undefined)), { maxLength: 4 }),
    ],
  );
}

test('whatever fits its type comes back from JSON as it was', () => {
  const samples = kind.chain(([codec, value]) => fc.record({ codec: fc.constant(codec), value }));
  fc.assert(
    fc.property(samples, ({ codec, value }) => {
      expect(travelled(value, codec)).toStrictEqual(value);
    }),
    { numRuns: 500 },
  );
});

// JSON knows no negative zero: `event-codecs.test.ts` shows that it is refused where nothing can say so.
function plainJson(): fc.Arbitrary<unknown> {
  return fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
}
