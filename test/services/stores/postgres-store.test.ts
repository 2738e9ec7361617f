import type { Pool } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CommitOutcomeUnknownError,
  type PostgresConnection,
  PostgresStore,
  StoreNotMigratedError,
  StoreUnavailableError,
  TransactionAbortedError,
  TransactionControlError,
  TransactionEndedError,
  TransactionLostError,
} from '../../../src/stores/postgres/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { letOthersRun } from '../../stores/conformance/fixture.js';
import { CuttingProxy } from './cutting-proxy.js';
import { keysIn, write } from './numbers.js';
import { type PostgresSchema, testSchema } from './postgres-schema.js';

let schema: PostgresSchema;
let pool: Pool;
let store: PostgresStore;
beforeEach(async () => {
  schema = await testSchema();
  pool = schema.pool();
  store = new PostgresStore(pool, { schema: schema.name });
});

const keys = () => keysIn(schema);

async function backendOf(connection: PostgresConnection): Promise<number> {
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

async function terminate(backend: number): Promise<void> {
  await schema.client.query('SELECT pg_terminate_backend($1)', [backend]);
}

/** Resolves when a backend waits for something of this kind, as PostgreSQL calls it. */
async function waiting(backend: number, waitEvent: string): Promise<void> {
  const sql = 'SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = $2';
  const waits = async () => (await schema.client.query(sql, [backend, waitEvent])).rowCount;
  await expect.poll(waits).toBe(1);
}

/** A statement that others wait behind, until it is let go. */
async function heldUp(connection: PostgresConnection) {
  const backend = await backendOf(connection);
  await schema.client.query('SELECT pg_advisory_lock($1)', [backend]);
  const ended = connection.query(`SELECT pg_advisory_xact_lock_shared(${backend})`);
  return {
    ended,
    letGo: async () => {
      await waiting(backend, 'advisory');
      await schema.client.query('SELECT pg_advisory_unlock($1)', [backend]);
    },
  };
}

// Not `once` of node:events: that listens for errors as well, which is what is tried here.
function happened(emitter: NodeJS.EventEmitter, event: string): Promise<void> {
  return new Promise((resolve) => {
    emitter.once(event, () => resolve());
  });
}

/** Clients that are checked out and were not given back. */
const missing = () => pool.totalCount - pool.idleCount;

/** A unit of work can be done, whatever has happened before. */
async function expectToWork(on: PostgresStore = store): Promise<void> {
  const transaction = await on.begin();
  await write(transaction.connection, 'works');
  await transaction.commit();
  expect(await keys()).toContain('works');
}

describe('a backend that is terminated', () => {
  it('between two statements takes the transaction with it, and nothing else', async () => {
    const transaction = await store.begin();
    const { connection } = transaction;
    await write(connection, 'a');
    const backend = await backendOf(connection);
    const gone = happened(connection.client as unknown as NodeJS.EventEmitter, 'end');
    await terminate(backend);
    await gone;

    const late = await thrownBy(() => write(connection, 'b'));
    expect(late).toBeInstanceOf(TransactionLostError);
    expect((late as Error).cause).toMatchObject({ code: '57P01' });
    expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(TransactionLostError);
    await transaction.rollback();
    expect(await keys()).toEqual([]);
    expect(pool.totalCount).toBe(0);
    await expectToWork();
  });

  it('during a statement fails it, and no commit is taken for one afterwards', async () => {
    const transaction = await store.begin();
    const { connection } = transaction;
    await write(connection, 'a');
    const backend = await backendOf(connection);
    const cutOff = thrownBy(() => connection.query("SELECT pg_sleep('infinity')"));
    await waiting(backend, 'PgSleep');
    await terminate(backend);
    expect(await cutOff).toMatchObject({ code: '57P01' });

    expect(await thrownBy(() => transaction.commit())).toBeInstanceOf(TransactionLostError);
    await transaction.rollback();
    expect(await keys()).toEqual([]);
    await expectToWork();
  });

  it('while its client is idle does not end the process', async () => {
    const transaction = await store.begin();
    const backend = await backendOf(transaction.connection);
    await transaction.commit();
    const gone = happened(pool, 'remove');
    await terminate(backend);
    await gone;

    await expectToWork();
  });
});

describe('COMMIT', () => {
  it.each([
    ['before', []],
    ['after', ['a']],
  ] as const)(
    'cut off %s it arrived: the outcome is unknown, and said to be',
    async (when, left) => {
      const proxy = await CuttingProxy.open();
      const cut = schema.pool({ connectionString: proxy.connectionString });
      const transaction = await new PostgresStore(cut).begin();
      await write(transaction.connection, 'a');
      proxy.cut(when, (statement) => statement.includes('COMMIT'));
      const error = await thrownBy(() => transaction.commit());

      expect(error).toBeInstanceOf(CommitOutcomeUnknownError);
      expect(error).toMatchObject({ code: 'commit-outcome-unknown' });
      expect(store.isConflict(error)).toBe(false);
      await transaction.rollback();
      expect(cut.totalCount).toBe(0);
      // Cut off before it arrived, the backend still has to notice.
      await expect.poll(keys).toEqual(left);
    },
  );

  it('during which the backend is terminated is not taken for refused', async () => {
    await schema.client.query(
      `CREATE FUNCTION doze() RETURNS trigger LANGUAGE plpgsql
         AS $$BEGIN PERFORM pg_sleep('infinity'); RETURN NULL; END$$;
       CREATE CONSTRAINT TRIGGER dozing AFTER INSERT ON number
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doze()`,
    );
    const transaction = await store.begin();
    const backend = await backendOf(transaction.connection);
    await write(transaction.connection, 'a');
    const committing = thrownBy(() => transaction.commit());
    await waiting(backend, 'PgSleep');
    await terminate(backend);

    expect(await committing).toBeInstanceOf(CommitOutcomeUnknownError);
    expect((await committing) as Error).toMatchObject({ cause: { code: '57P01' } });
    await transaction.rollback();
    expect(pool.totalCount).toBe(0);
  });

  it('that is answered with ROLLBACK is an error, with the statement that failed', async () => {
    const transaction = await store.begin();
    await write(transaction.connection, 'a');
    const swallowed = await thrownBy(() => write(transaction.connection, 'a'));
    const error = await thrownBy(() => transaction.commit());

    expect(error).toBeInstanceOf(TransactionAbortedError);
    expect((error as Error).cause).toBe(swallowed);
    expect(store.isConflict(error)).toBe(false);
    await transaction.rollback();
    expect(await keys()).toEqual([]);
    expect(missing()).toBe(0);
  });

  it('names the statement that has aborted the transaction, and not one that somebody got over', async () => {
    const transaction = await store.begin();
    const { connection } = transaction;
    await connection.query('SAVEPOINT part');
    await thrownBy(() => connection.query('SELECT nothing'));
    await connection.query('ROLLBACK TO part');
    await write(connection, 'a');
    const swallowed = await thrownBy(() => write(connection, 'a'));
    await thrownBy(() => write(connection, 'b'));
    const error = await thrownBy(() => transaction.commit());

    expect(swallowed).toMatchObject({ code: '23505' });
    expect((error as Error).cause).toBe(swallowed);
    await transaction.rollback();
  });

  it('waits for statements that nobody awaited', async () => {
    const transaction = await store.begin();
    const { ended, letGo } = await heldUp(transaction.connection);
    const forgotten = [
      ended,
      write(transaction.connection, 'a'),
      write(transaction.connection, 'b'),
    ];
    const committing = transaction.commit();
    await letGo();
    await committing;
    await Promise.all(forgotten);

    expect(await keys()).toEqual(['a', 'b']);
  });

  it('that breaks a deferred constraint fails as PostgreSQL says, and the client is used again', async () => {
    await schema.client.query(
      'CREATE TABLE part (key text REFERENCES number DEFERRABLE INITIALLY DEFERRED)',
    );
    const transaction = await store.begin();
    await transaction.connection.query("INSERT INTO part VALUES ('nowhere')");

    expect(await thrownBy(() => transaction.commit())).toMatchObject({ code: '23503' });
    await transaction.rollback();
    expect([pool.totalCount, missing()]).toEqual([1, 0]);
    await expectToWork();
  });
});

describe('a conflict', () => {
  it('is seen where two change the same row', async () => {
    await schema.client.query("INSERT INTO number VALUES ('a', 0)");
    const strict = new PostgresStore(pool, { isolationLevel: 'repeatable read' });
    const [one, other] = [await strict.begin(), await strict.begin()];
    const add = (connection: PostgresConnection) =>
      connection.query('UPDATE number SET value = value + 1');
    await other.connection.query('SELECT * FROM number');
    await add(one.connection);
    await one.commit();
    const error = await thrownBy(() => add(other.connection));

    expect(error).toMatchObject({ code: '40001' });
    expect(store.isConflict(error)).toBe(true);
    const swallowed = await thrownBy(() => other.commit());
    expect(swallowed).toBeInstanceOf(TransactionAbortedError);
    expect(store.isConflict(swallowed)).toBe(true);
    await other.rollback();
  });

  it('is seen at the commit, where each has read what the other wrote', async () => {
    const strict = new PostgresStore(pool, { isolationLevel: 'serializable' });
    const both = [await strict.begin(), await strict.begin()];
    for (const { connection } of both) await connection.query('SELECT count(*) FROM number');
    for (const [place, { connection }] of both.entries()) await write(connection, `${place}`);
    const [one, other] = both;
    await one?.commit();
    const error = await thrownBy(() => other?.commit());

    expect(error).toMatchObject({ code: '40001' });
    expect(store.isConflict(error)).toBe(true);
    await other?.rollback();
    expect(missing()).toBe(0);
  });

  it('is seen in a deadlock, of which one survives', async () => {
    await schema.client.query("INSERT INTO number VALUES ('a', 0), ('b', 0)");
    const both = [await store.begin(), await store.begin()];
    const lock = (place: number, key: string) =>
      both[place]?.connection.query('UPDATE number SET value = 1 WHERE key = $1', [key]);
    await lock(0, 'a');
    await lock(1, 'b');
    const ends = await Promise.allSettled(
      [lock(0, 'b'), lock(1, 'a')].map((end, place) =>
        Promise.resolve(end).finally(() => both[place]?.rollback()),
      ),
    );
    const failed = ends.filter((end) => end.status === 'rejected');

    expect(failed).toMatchObject([{ reason: { code: '40P01' } }]);
    expect(failed.every(({ reason }) => store.isConflict(reason))).toBe(true);
  });
});

describe('waiting for a client', () => {
  it('ends with the signal, and the client that comes late goes back to the pool', async () => {
    const small = schema.pool({ max: 1 });
    const narrow = new PostgresStore(small);
    const first = await narrow.begin();
    const controller = new AbortController();
    const waiting = thrownBy(() => narrow.begin(controller.signal));
    await letOthersRun();
    controller.abort(new Error('enough'));
    expect(await waiting).toMatchObject({ message: 'enough' });
    await first.commit();

    await expectToWork(narrow);
    expect([small.totalCount, small.idleCount]).toEqual([1, 1]);
  });

  it('fails kindly where there is no server, or no pool any more', async () => {
    const nowhere = schema.pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const error = await thrownBy(() => new PostgresStore(nowhere).begin());
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error as Error).cause).toMatchObject({ code: 'ECONNREFUSED' });

    const { Pool: AnyPool } = await import('pg');
    const ended = new AnyPool();
    await ended.end();
    expect(await thrownBy(() => new PostgresStore(ended).begin())).toBeInstanceOf(
      StoreUnavailableError,
    );
  });

  it('fails kindly where BEGIN finds a dead connection', async () => {
    const proxy = await CuttingProxy.open();
    const cut = schema.pool({ connectionString: proxy.connectionString });
    proxy.cut('before', (statement) => statement.includes('BEGIN'));

    expect(await thrownBy(() => new PostgresStore(cut).begin())).toBeInstanceOf(
      StoreUnavailableError,
    );
    expect(cut.totalCount).toBe(0);
    await expectToWork(new PostgresStore(cut));
  });
});

describe('a rollback', () => {
  it('succeeds when the connection breaks: then PostgreSQL rolls back', async () => {
    const proxy = await CuttingProxy.open();
    const cut = schema.pool({ connectionString: proxy.connectionString });
    const transaction = await new PostgresStore(cut).begin();
    await write(transaction.connection, 'a');
    proxy.cut('before', (statement) => statement.includes('ROLLBACK'));
    await transaction.rollback();

    expect(cut.totalCount).toBe(0);
    expect(await keys()).toEqual([]);
  });
});

describe('a connection', () => {
  it('runs statements in the order in which they came, also after one has failed', async () => {
    const transaction = await store.begin();
    const { connection } = transaction;
    const { ended, letGo } = await heldUp(connection);
    const ending = Promise.allSettled([
      ended,
      connection.query('SAVEPOINT before'),
      connection.query('SELECT nothing'),
      connection.query('ROLLBACK TO before'),
      connection.query<{ place: number }>({ text: 'SELECT $1::int AS place', values: [5] }),
    ]);
    await letGo();
    const ends = await ending;
    await transaction.commit();

    expect(ends.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(ends[4]).toMatchObject({ value: { rows: [{ place: 5 }] } });
  });

  it.each([
    'COMMIT',
    ' rollback',
    'BEGIN',
    'start transaction',
    'ABORT',
    "PREPARE TRANSACTION 'x'",
  ])('refuses %s', async (sql) => {
    const transaction = await store.begin();
    expect(await thrownBy(() => transaction.connection.query(sql))).toBeInstanceOf(
      TransactionControlError,
    );
    await transaction.rollback();
  });

  it('hands out its client until the end, and not longer', async () => {
    const transaction = await store.begin();
    const { connection } = transaction;
    expect(await connection.client.query({ text: 'SELECT 1 AS one' })).toMatchObject({
      rows: [{ one: 1 }],
    });
    await transaction.commit();

    expect(() => connection.client).toThrow(TransactionEndedError);
  });

  it.each(['read committed', 'repeatable read', 'serializable'] as const)(
    'is isolated as the store says: %s',
    async (isolationLevel) => {
      const transaction = await new PostgresStore(pool, { isolationLevel }).begin();
      const { rows } = await transaction.connection.query('SHOW transaction_isolation');
      await transaction.rollback();

      expect(rows).toEqual([{ transaction_isolation: isolationLevel }]);
    },
  );
});

it('says what to do when it was not migrated', async () => {
  const transaction = await store.begin();
  const error = await thrownBy(() => transaction.processedCommands?.claim('id', 'PlaceOrder'));

  expect(error).toBeInstanceOf(StoreNotMigratedError);
  expect((error as Error).message).toContain('store.migrate()');
  await transaction.rollback();
});
