import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareShapes } from '../../../src/codegen/lock/compare-shapes.js';
import type { LockedEvent, LockedFields } from '../../../src/codegen/lock/lock.js';
import { shapeJson } from '../../../src/codegen/lock/shape-json.js';
import type { Shape } from '../../../src/codegen/model/shape.js';
import { type EventCodec, eventCodecs } from '../../../src/runtime/codec/event-codecs.js';
import type { FieldCodec, ValueCodec } from '../../../src/runtime/codec/value-codec.js';

/** A shape as it was and as it is, with values that it had. */
interface Pair {
  readonly was: Shape;
  readonly is: Shape;
  readonly value: fc.Arbitrary<unknown>;
}

const simple: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.string(),
  number: fc.double(),
  boolean: fc.boolean(),
  bigint: fc.bigInt(),
  date: fc.date({ noInvalidDate: true }),
  unknown: fc.jsonValue(),
};
function shapeOf(kind: string): Shape {
  return (kind === 'unknown' ? { kind, reason: 'its type is any' } : { kind }) as Shape;
}

const leaf = fc.constantFrom(...Object.keys(simple)).map(shapeOf);
const literal = fc.constantFrom('a', 'b', 1, 2, true);
const literals = (values: (string | number | boolean)[]): Shape => ({ kind: 'literals', values });

function leafPair(was: Shape, is: Shape): Pair {
  return { was, is, value: simple[was.kind] ?? fc.constant(null) };
}

const literalPair = fc
  .tuple(fc.uniqueArray(literal, { minLength: 1 }), fc.uniqueArray(literal), leaf, fc.nat(2))
  .map(([values, more, other, way]): Pair => {
    const is = [literals(values), literals([...new Set([...values, ...more])]), other][way];
    return { was: literals(values), is: is ?? other, value: fc.constantFrom(...values) };
  });

type Wrapping = 'array' | 'set' | 'record' | 'nullable' | 'optional';
const wrapped: Readonly<Record<Wrapping, (value: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>>> =
  {
    array: (value) => fc.array(value, { maxLength: 3 }),
    set: (value) => fc.array(value, { maxLength: 3 }).map((items) => new Set(items)),
    record: (value) => fc.dictionary(fc.constantFrom('a', 'b'), value),
    nullable: (value) => fc.option(value),
    optional: (value) => fc.option(value, { nil: undefined }),
  };
const wrapping = fc.constantFrom(...(Object.keys(wrapped) as Wrapping[]));

/** Pairs that are mostly alike, so that many of them are found to be compatible. */
const { pair: anyPair } = fc.letrec<{ pair: Pair }>((tie) => {
  const pair = tie('pair');
  return {
    pair: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: leaf.map((shape) => leafPair(shape, shape)) },
      { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([was, is]) => leafPair(was, is)) },
      { weight: 3, arbitrary: literalPair },
      {
        weight: 4,
        arbitrary: fc.tuple(wrapping, pair).map(([kind, { was, is, value }]): Pair => ({
          was: { kind, item: was },
          is: { kind, item: is },
          value: wrapped[kind](value),
        })),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(wrapping, pair).map(([kind, { was, is, value }]): Pair => ({
          was,
          is: { kind, item: is },
          value,
        })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(wrapping, pair).map(([kind, { was, is, value }]): Pair => ({
          was: { kind, item: was },
          is,
          value: wrapped[kind](value),
        })),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(pair, pair, fc.boolean()).map(([a, b, longer]): Pair => ({
          was: { kind: 'tuple', items: [a.was, b.was] },
          is: { kind: 'tuple', items: longer ? [a.is, b.is, a.is] : [a.is, b.is] },
          value: fc.tuple(a.value, b.value),
        })),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(pair, pair).map(([a, b]): Pair => ({
          was: { kind: 'map', key: a.was, value: b.was },
          is: { kind: 'map', key: a.is, value: b.is },
          value: fc
            .array(fc.tuple(a.value, b.value), { maxLength: 3 })
            .map((entries) => new Map(entries)),
        })),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(pair, pair, fc.boolean()).map(([a, b, fewer]): Pair => ({
          was: union(a.was, b.was),
          is: fewer ? union(b.is) : union(b.is, a.is),
          value: fc.oneof(a.value, b.value),
        })),
      },
    ),
  };
});

function union(...shapes: readonly Shape[]): Shape {
  const members = shapes.map((shape) => ({ tag: shape.kind, shape }));
  return { kind: 'union', members: [...new Map(members.map((one) => [one.tag, one])).values()] };
}

const maybePair = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, anyPair);

class Happened {}

interface Fields {
  readonly [name: string]: Shape;
}

/** An event that holds these fields, and in `inner` an object that holds them as well. */
function locked(fields: Fields): LockedEvent {
  const all: LockedFields = new Map(Object.entries(fields));
  const inner: Shape = { kind: 'structure', id: 'Inner' };
  return {
    formerly: new Set(),
    oldest: 1,
    version: 1,
    fields: new Map([...all, ['inner', inner]]),
    objects: new Map([['Inner', all]]),
  };
}

function codecOf({ fields, objects }: LockedEvent): EventCodec {
  const table = (all: LockedFields) =>
    Object.fromEntries([...all].map(([name, shape]) => [name, valueCodec(shape)]));
  const registry = {
    format: 2,
    discriminant: null,
    events: [
      {
        name: 'Happened',
        type: Happened,
        bases: [],
        discriminator: null,
        codec: { fields: table(fields ?? new Map()), hidden: {} },
      },
    ],
    handlers: [],
    methods: [],
    constructors: [],
    objects: [...objects].map(([name, all]) => ({
      name,
      type: null,
      fields: table(all),
      hidden: {},
    })),
  } as const;
  const codec = eventCodecs(registry).get('Happened');
  if (codec === undefined) throw new Error('no codec');
  return codec;
}

// The lock speaks as the registry does, but for the reasons of what is not known.
function valueCodec(shape: Shape): FieldCodec {
  const text = JSON.stringify(shapeJson(shape));
  return JSON.parse(text.replaceAll(/"unknown"(?!:)/g, '{ "unknown": "who knows" }')) as ValueCodec;
}

it('what is found compatible is read by the codec of today', () => {
  let compatible = 0;
  fc.assert(
    fc.property(maybePair, anyPair, fc.gen(), (extra, pair, gen) => {
      const was = locked({ it: pair.was });
      const is = locked({ it: pair.is, ...(extra === null ? {} : { extra: extra.is }) });
      if (compareShapes(was, is).length > 0) return;
      const value = gen(() => pair.value);
      const event = Object.assign(new Happened(), { it: value, inner: { it: value } });
      const stored = encoded(was, event);
      if (stored === null) return;
      compatible += 1;
      expect(() => codecOf(is).decode(stored)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
  expect(compatible).toBeGreaterThan(200);
});

// A value of a union may be taken for another member's, and be refused.
function encoded(was: LockedEvent, event: object): unknown {
  try {
    return JSON.parse(JSON.stringify(codecOf(was).encode(event)));
  } catch {
    return null;
  }
}
