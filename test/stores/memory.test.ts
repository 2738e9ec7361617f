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

describeStore('the in-memory store', open as () => StoreFixture);
