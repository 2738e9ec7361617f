import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InMemoryRepository, InMemoryStore } from '../../src/stores/memory/index.js';
import type { InMemoryConnection } from '../../src/stores/memory/index.js';
import { describeStore } from './conformance/describe-store.js';
import type { StoreFixture } from './conformance/fixture.js';

function open(): StoreFixture<InMemoryConnection> {
  const store = new InMemoryStore();
  return {
    store,
    capacity: 1,
    put: (connection, key, value) => connection.table<string, number>('number').set(key, value),
    read: (connection, key) => connection.table<string, number>('number').get(key),
    committed: () => Object.fromEntries(store.table<string, number>('number')),
    fail: () => {
      throw new Error('refused');
    },
    repository: (mapping) => new InMemoryRepository(store, mapping),
    close: () => undefined,
  };
}

describe('the in-memory store', () => {
  describeStore(open);
});

type Step = readonly ['set', string, number] | readonly ['delete', string];

const anyKey = fc.constantFrom('a', 'b', 'c', 'd');
const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('set' as const), anyKey, fc.nat(9)),
    fc.tuple(fc.constant('delete' as const), anyKey),
  ),
);

interface MapLike {
  set(key: string, value: number): unknown;
  delete(key: string): boolean;
}

function take(steps: readonly Step[], table: MapLike): boolean[] {
  return steps.map((step) => {
    if (step[0] === 'delete') return table.delete(step[1]);
    table.set(step[1], step[2]);
    return true;
  });
}

const sorted = (entries: Iterable<[string, number]>) =>
  [...entries].toSorted(([a], [b]) => a.localeCompare(b));

describe('a table in memory', () => {
  it('is like a map, in the transaction and after its commit, and untouched after a rollback', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.record({ steps: anySteps, commits: fc.boolean() })),
      async (units) => {
        const store = new InMemoryStore();
        let model = new Map<string, number>();
        for (const { steps, commits } of units) {
          const transaction = await store.begin();
          const table = transaction.connection.table<string, number>('table');
          const changed = new Map(model);
          expect(take(steps, table)).toEqual(take(steps, changed));
          expect(sorted(table)).toEqual(sorted(changed));
          expect(table.size).toBe(changed.size);
          for (const key of ['a', 'b', 'c', 'd']) {
            expect([table.has(key), table.get(key)]).toEqual([changed.has(key), changed.get(key)]);
          }
          expect(sorted(store.table<string, number>('table'))).toEqual(sorted(model));
          await (commits ? transaction.commit() : transaction.rollback());
          if (commits) model = changed;
          expect(sorted(store.table<string, number>('table'))).toEqual(sorted(model));
        }
      },
    );
    await fc.assert(property);
  });
});
