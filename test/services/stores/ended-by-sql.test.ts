import type { Pool } from 'pg';
import { beforeEach, expect, it } from 'vitest';
import { PostgresStore, TransactionEndedBySqlError } from '../../../src/stores/postgres/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { keysIn, write } from './numbers.js';
import { type PostgresSchema, testSchema } from './postgres-schema.js';

let schema: PostgresSchema;
let pool: Pool;
let store: PostgresStore;
beforeEach(async () => {
  schema = await testSchema();
  pool = schema.pool();
  store = new PostgresStore(pool);
});

/** Clients that are checked out and were not given back. */
const missing = () => pool.totalCount - pool.idleCount;

async function expectToWork(): Promise<void> {
  const transaction = await store.begin();
  await write(transaction.connection, 'works');
  await transaction.commit();
  expect(await keysIn(schema)).toContain('works');
}

const script = "INSERT INTO number VALUES ('a', 1); COMMIT; INSERT INTO number VALUES ('b', 1)";

it('is told at once, and nothing goes on after it', async () => {
  const transaction = await store.begin();
  const { connection } = transaction;
  const error = await thrownBy(() => connection.query(script));
  expect(error).toBeInstanceOf(TransactionEndedBySqlError);
  expect(error).toMatchObject({ code: 'transaction-ended-by-sql', sql: script });

  expect(await thrownBy(() => write(connection, 'c'))).toBe(error);
  expect(await thrownBy(() => transaction.commit())).toBe(error);
  await transaction.rollback();
  expect(await keysIn(schema)).toEqual(['a', 'b']);
  expect([pool.totalCount, missing()]).toEqual([1, 0]);
  await expectToWork();
});

it('is told although it has failed after that', async () => {
  const transaction = await store.begin();
  const { connection } = transaction;
  const text = "INSERT INTO number VALUES ('a', 1); COMMIT; SELECT nothing";
  const failure = await thrownBy(() => connection.query(text));
  expect(failure).toMatchObject({ code: '42703' });

  expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(TransactionEndedBySqlError);
  await transaction.rollback();
  expect(await keysIn(schema)).toEqual(['a']);
});

it.each(['COMMIT', 'ROLLBACK'])(
  'is told at the commit when it went past the connection: %s',
  async (end) => {
    const transaction = await store.begin();
    await transaction.connection.client.query({ text: script.replace('COMMIT', end) });
    const error = await thrownBy(() => transaction.commit());

    expect(error).toBeInstanceOf(TransactionEndedBySqlError);
    expect(error).toMatchObject({ sql: null });
    expect(store.isConflict(error)).toBe(false);
    await transaction.rollback();
    expect(await keysIn(schema)).toEqual(end === 'COMMIT' ? ['a', 'b'] : ['b']);
    expect(missing()).toBe(0);
  },
);

it('is told at the rollback, which it leaves nothing to do', async () => {
  const transaction = await store.begin();
  await transaction.connection.client.query({ text: script });

  expect(await thrownBy(() => transaction.rollback())).toBeInstanceOf(TransactionEndedBySqlError);
  expect([pool.totalCount, missing()]).toEqual([1, 0]);
  await expectToWork();
});

it.each(['commit', 'rollback'] as const)(
  'is told at the %s also by a client that knows nothing of transactions',
  async (end) => {
    pool.on('connect', (client) => {
      Object.defineProperty(client, 'getTransactionStatus', { value: undefined });
    });
    const transaction = await store.begin();
    await transaction.connection.query(script);

    expect(await thrownBy(() => transaction[end]())).toBeInstanceOf(TransactionEndedBySqlError);
    expect(missing()).toBe(0);
  },
);

it('is told in a session that is to remark on nothing', async () => {
  const transaction = await store.begin();
  const { client } = transaction.connection;
  await client.query({ text: `SET client_min_messages TO error; ${script}` });

  expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(TransactionEndedBySqlError);
  await transaction.rollback();
});

it('may have savepoints', async () => {
  const transaction = await store.begin();
  const text = `SAVEPOINT part; ${script.replace('COMMIT', 'ROLLBACK TO part')}`;
  await transaction.connection.query(text);
  await transaction.commit();

  expect(await keysIn(schema)).toEqual(['b']);
});
