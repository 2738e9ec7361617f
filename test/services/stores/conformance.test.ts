import { describe } from 'vitest';
import {
  type IsolationLevel,
  type PostgresConnection,
  PostgresRepository,
  PostgresStore,
} from '../../../src/stores/postgres/index.js';
import { describeStore } from '../../stores/conformance/describe-store.js';
import type { StoreFixture } from '../../stores/conformance/fixture.js';
import { postgresSchema } from './postgres-schema.js';

interface Counter {
  readonly key: string;
  readonly value: number;
}

async function open(
  isolationLevel: IsolationLevel,
  lock?: string,
): Promise<StoreFixture<PostgresConnection>> {
  const schema = await postgresSchema();
  const store = new PostgresStore(schema.pool(), { isolationLevel, schema: schema.name });
  await store.migrate();
  return {
    store,
    capacity: 4,
    put: (connection, key, value) =>
      connection.query(
        'INSERT INTO number VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value',
        [key, value],
      ),
    read: async (connection, key) => {
      // Under READ COMMITTED whoever reads to write has to lock, also where there is no row yet.
      if (lock !== undefined) await connection.query(lock, [key]);
      const sql = 'SELECT value FROM number WHERE key = $1';
      const { rows } = await connection.query<Counter>(sql, [key]);
      return rows[0]?.value;
    },
    committed: async () => {
      const { rows } = await schema.client.query<Counter>('SELECT key, value FROM number');
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
    fail: (connection) => connection.query('INSERT INTO nowhere VALUES (1)'),
    repository: (mapping) => new PostgresRepository(store, mapping),
    close: () => schema.drop(),
  };
}

const runs = 15;

describe('the PostgreSQL store, reading under locks', () => {
  const lock = 'SELECT pg_advisory_xact_lock(hashtext($1))';
  describeStore(() => open('read committed', lock), runs);
});

describe('the PostgreSQL store, serializable', () => {
  describeStore(() => open('serializable'), runs);
});
