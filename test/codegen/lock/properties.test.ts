import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptChanges } from '../../../src/codegen/lock/accept-changes.js';
import { compareLocks } from '../../../src/codegen/lock/compare-locks.js';
import type { Lock } from '../../../src/codegen/lock/lock.js';
import { lockOf } from '../../../src/codegen/lock/lock-of.js';
import { readLock } from '../../../src/codegen/lock/read-lock.js';
import { writeLock } from '../../../src/codegen/lock/write-lock.js';
import type { EventModel, Model } from '../../../src/codegen/model/model.js';
import type { Shape, StructureShape } from '../../../src/codegen/model/shape.js';
import { shuffled } from '../generator/any-model.js';
import { handlerModel, methodModel, modelOf, typeRef } from '../generator/sample-model.js';
import { event, structure, withHistory } from './lock-cases.js';

const ids = ['src/a.ts#Money', 'src/b.ts#Money', 'src/a.ts#Line<text>', 'src/a.ts|7'] as const;
const name = fc.constantFrom('id', 'at', 'constructor', 'toString', 'a b', '7', 'ä"');

const { shape: anyShape } = fc.letrec<{ shape: Shape }>((tie) => {
  const item = tie('shape');
  return {
    shape: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .constantFrom('text', 'number', 'boolean', 'bigint', 'date')
        .map((kind): Shape => ({ kind })),
      fc.constant<Shape>({ kind: 'unknown', reason: 'who knows' }),
      fc.constantFrom(...ids).map((id): Shape => ({ kind: 'structure', id })),
      fc
        .uniqueArray(fc.oneof(fc.constantFrom('a', 'b"'), fc.nat(3), fc.boolean()))
        .map((values): Shape => ({ kind: 'literals', values })),
      fc
        .tuple(fc.constantFrom('array', 'set', 'record', 'nullable', 'optional'), item)
        .map(([kind, of]): Shape => ({ kind, item: of })),
      fc.array(item, { maxLength: 3 }).map((items): Shape => ({ kind: 'tuple', items })),
      fc.tuple(item, item).map(([key, value]): Shape => ({ kind: 'map', key, value })),
      fc
        .uniqueArray(fc.record({ tag: fc.constantFrom('text', 'date', 'Money'), shape: item }), {
          selector: ({ tag }) => tag,
        })
        .map((members): Shape => ({ kind: 'union', members })),
    ),
  };
});

const fields = fc.dictionary(name, anyShape, { maxKeys: 4 });
const structures: fc.Arbitrary<StructureShape[]> = fc
  .tuple(...ids.map((id) => fields.map((of) => structure(id, of))))
  .map((all) => [...all]);
const past = fc.record({
  formerly: fc.uniqueArray(fc.constantFrom('OrderCreated', 'OrderPaid', 'Bought'), {
    maxLength: 2,
  }),
  versions: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 5 })),
});
const events: fc.Arbitrary<EventModel[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('OrderPlaced', 'OrderPaid', 'src/b.ts#OrderPaid'), fields, structures)
    .map(([called, of, all]) => event(called, of, ...all))
    .chain((one) => fc.option(past).map((of) => (of === null ? one : withHistory(one, of)))),
  { selector: (one) => one.name },
);

/** Models with events of any shape, and some durable handlers. */
const anyModel: fc.Arbitrary<Model> = fc
  .record({
    events,
    durable: fc.uniqueArray(fc.constantFrom('on', 'off', 'at'), { maxLength: 3 }),
    formerly: fc.boolean(),
  })
  .map(({ events: all, durable, formerly }) =>
    modelOf({
      events: all,
      handlers: [handlerModel(typeRef('src/mails.ts', 'Mails'))],
      methods: durable.map((method) =>
        methodModel(`Mails.${method}`, [], {
          async: true,
          delivery: 'durable',
          formerly: formerly ? [`Post.${method}`] : [],
        }),
      ),
    }),
  );

function read(text: string): Lock {
  const stored = readLock({ file: 'hearken.lock.json', text });
  if (!('lock' in stored)) throw new Error(stored.message);
  return stored.lock;
}

it('what is written is read', () => {
  fc.assert(
    fc.property(anyModel, fc.dictionary(name, fc.string()), (model, reasons) => {
      const lock = lockOf(model, new Map(Object.entries(reasons)));
      expect(read(writeLock(lock))).toEqual(lock);
      expect(JSON.parse(writeLock(lock))).toMatchObject({ format: 1 });
    }),
  );
});

it('the order of a model leaves no trace', () => {
  const reordered = anyModel.chain((model) => fc.tuple(fc.constant(model), shuffled(model)));
  fc.assert(
    fc.property(reordered, ([model, other]) => {
      expect(writeLock(lockOf(other))).toBe(writeLock(lockOf(model)));
    }),
  );
});

it('a model keeps what its own lock promises', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      expect(compareLocks(read(writeLock(lockOf(model))), lockOf(model))).toEqual([]);
    }),
  );
});

it('what is accepted is no change any more, and nothing else is let through', () => {
  fc.assert(
    fc.property(anyModel, anyModel, fc.infiniteStream(fc.boolean()), (before, now, picks) => {
      const [was, is] = [read(writeLock(lockOf(before))), lockOf(now)];
      const all = compareLocks(was, is);
      const names = [...new Set(all.map((change) => change.name))];
      const picked = new Set(names.filter(() => picks.next().value));
      const changes = all.filter((change) => picked.has(change.name));
      const accepted = acceptChanges(was, is, { changes, reason: 'nothing is stored' });
      const left = all.filter((change) => !picked.has(change.name));
      expect(compareLocks(read(writeLock(accepted)), is)).toEqual(left);
    }),
  );
});
