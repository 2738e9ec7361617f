import { describe, expect, it } from 'vitest';
import {
  CommitOutcomeUnknownError,
  PostgresStore,
  TransactionLostError,
} from '../../../src/stores/postgres/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
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
