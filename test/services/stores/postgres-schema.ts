import { randomBytes } from 'node:crypto';
import { Client, Pool, type PoolConfig } from 'pg';
import { onTestFinished } from 'vitest';
import { documentTable } from '../../../src/stores/postgres/index.js';
import { baskets } from '../../stores/conformance/basket.js';

export const connectionString = process.env['HEARKEN_POSTGRES_URL'] ?? '';

/** A schema of its own, and what reaches it without being asked for its name. */
export interface PostgresSchema {
  readonly name: string;
  /** Beside the pools, for looking. */
  readonly client: Client;
  pool(config?: PoolConfig): Pool;
  drop(): Promise<void>;
}

export async function postgresSchema(): Promise<PostgresSchema> {
  const name = `hearken_${randomBytes(6).toString('hex')}`;
  const options = `-c search_path=${name} -c deadlock_timeout=50ms`;
  const client = new Client({ connectionString, options });
  await client.connect();
  await client.query(`CREATE SCHEMA ${name}`);
  await client.query('CREATE TABLE number (key text PRIMARY KEY, value integer)');
  await client.query(documentTable(baskets.table));
  const pools: Pool[] = [];
  return {
    name,
    client,
    pool(config = {}) {
      const pool = new Pool({ connectionString, options, max: 4, ...config });
      pools.push(pool);
      return pool;
    },
    async drop() {
      // A client that waits for a lock would keep its pool from ending.
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_class ON pg_class.oid = relation
         WHERE relnamespace = $1::regnamespace AND pid <> pg_backend_pid()`,
        [name],
      );
      await client.query(`DROP SCHEMA ${name} CASCADE`);
      await client.end();
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** The same, gone after the test. */
export async function testSchema(): Promise<PostgresSchema> {
  const schema = await postgresSchema();
  onTestFinished(() => schema.drop());
  return schema;
}
