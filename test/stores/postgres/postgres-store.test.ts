import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import {
  CommitOutcomeUnknownError,
  PostgresRepository,
  PostgresStore,
  TransactionLostError,
} from '../../../src/stores/postgres/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { gate } from '../../runtime/fixtures/stage.js';
import { baskets, Basket } from '../conformance/basket.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import { ScriptedPool } from './scripted-pool.js';

describe('a server that speaks another language', () => {
  // As a Russian server says that it shuts down.
  const shutdown = Object.assign(new Error('закрытие подключения по команде администратора'), {
    severity: 'ВАЖНО',
    code: '57P01',
  });

  it('loses a transaction with the end of its connection', async () => {
    const pool = new ScriptedPool({ 'SELECT 1': shutdown });
    const transaction = await new PostgresStore(pool).begin();
    expect(await thrownBy(() => transaction.connection.query('SELECT 1'))).toBe(shutdown);

    expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(TransactionLostError);
    await transaction.rollback();
    expect(pool.client.asked).toEqual(['BEGIN', 'SELECT 1']);
    expect(pool.client.released).toEqual([shutdown]);
  });

  it('leaves the outcome of a commit open with the end of its connection', async () => {
    const pool = new ScriptedPool({ COMMIT: shutdown });
    const transaction = await new PostgresStore(pool).begin();

    expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(CommitOutcomeUnknownError);
    await transaction.rollback();
    expect(pool.client.released).toEqual([shutdown]);
  });

  it('has the conflicts of every other', async () => {
    const conflict = Object.assign(new Error('не удалось сериализовать доступ'), {
      severity: 'ОШИБКА',
      code: '40001',
    });
    const pool = new ScriptedPool({ COMMIT: conflict });
    const store = new PostgresStore(pool);
    const transaction = await store.begin();
    const error = await thrownBy(() => transaction.commit());

    expect(error).toBe(conflict);
    expect(store.isConflict(error)).toBe(true);
    await transaction.rollback();
    expect(pool.client.released).toEqual([undefined]);
  });
});

it('many stores on one pool listen to it once', () => {
  const pool = new ScriptedPool();
  const stores = Array.from({ length: 20 }, () => new PostgresStore(pool));

  expect(stores).toHaveLength(20);
  expect(pool.listenerCount('error')).toBe(1);
});

it('leaves no listener on a client that it gives back', async () => {
  const pool = new ScriptedPool();
  for (const end of ['commit', 'rollback'] as const) {
    const transaction = await new PostgresStore(pool).begin();
    await transaction[end]();
  }
  expect(pool.client.eventNames()).toEqual([]);
});

it('tells at the rollback what had ended the transaction', async () => {
  const pool = new ScriptedPool({ 'SELECT 1; COMMIT': {} });
  const transaction = await new PostgresStore(pool).begin();
  pool.client.status = 'I';
  const error = await thrownBy(() => transaction.connection.query('SELECT 1; COMMIT'));

  expect(error).toMatchObject({ code: 'transaction-ended-by-sql', sql: 'SELECT 1; COMMIT' });
  expect(await thrownBy(() => transaction.rollback())).toBe(error);
});

it('lets one unit of work wait for no write of another, which may wait for a lock of its own', async () => {
  const unlocked = gate();
  const pools = [new ScriptedPool({}, () => unlocked.opened), new ScriptedPool()] as const;
  const basket = new Basket('a');
  const saving = pools.map((pool) => {
    const store = new PostgresStore(pool);
    return inUnitOfWork(store, () => new PostgresRepository(store, baskets).save(basket));
  });
  const saved = Promise.allSettled(saving);
  await new Promise(setImmediate);

  const asked = pools.map(({ client }) => client.asked.map((sql) => sql.split(' ', 1)[0]));
  expect(asked).toEqual([
    ['BEGIN', 'INSERT'],
    ['BEGIN', 'INSERT', 'SELECT', 'ROLLBACK'],
  ]);
  unlocked.open();
  await saved;
});
