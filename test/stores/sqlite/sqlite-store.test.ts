import { beforeEach, describe, expect, it } from 'vitest';
import {
  InsideUnitOfWorkError,
  SeveralStatementsError,
  SqliteBusyError,
  type SqliteConnection,
  type SqliteDatabase,
  SqliteStore,
  StoreNotMigratedError,
  StoreUnavailableError,
  TransactionControlError,
  TransactionEndedBySqlError,
  TransactionLostError,
  UnbindableValueError,
} from '../../../src/stores/sqlite/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { letOthersRun } from '../conformance/fixture.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import { drivers } from './drivers.js';
import { testFile } from './sqlite-database.js';

describe.each(drivers)('the SQLite store on %s', (_, driver) => {
  let database: SqliteDatabase;
  let other: SqliteDatabase;
  let store: SqliteStore;
  beforeEach(() => {
    const file = testFile(driver);
    database = file.open();
    other = file.open();
    database.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, value)');
    store = new SqliteStore(database);
  });

  const items = () => other.prepare('SELECT id, value FROM item ORDER BY id').all();

  /** Does `work` on the connection of a transaction that is rolled back. */
  async function connected<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    const transaction = await store.begin();
    try {
      return work(transaction.connection);
    } finally {
      await transaction.rollback();
    }
  }

  describe('beside another process', () => {
    it('begins at once where nobody writes, without a promise', async () => {
      const transaction = store.begin();

      expect(transaction).not.toBeInstanceOf(Promise);
      expect((await transaction).commit()).toBeUndefined();
    });

    it('waits for the lock, and blocks nothing meanwhile', async () => {
      other.exec('BEGIN IMMEDIATE');
      let begun = false;
      const waiting = Promise.resolve(store.begin()).then((transaction) => {
        begun = true;
        return transaction.commit();
      });
      for (let round = 0; round < 20; round += 1) await letOthersRun();
      expect(begun).toBe(false);
      other.exec('COMMIT');
      await waiting;
      expect(begun).toBe(true);
    });

    it('gives up after its timeout with a conflict, and begins again later', async () => {
      const impatient = new SqliteStore(database, { lockTimeout: 20 });
      other.exec('BEGIN IMMEDIATE');
      const error = await thrownBy(() => impatient.begin());

      expect(error).toBeInstanceOf(SqliteBusyError);
      expect(error).toMatchObject({ code: 'sqlite-busy', lockTimeout: 20 });
      expect(store.isConflict(error)).toBe(true);
      other.exec('COMMIT');
      await (await impatient.begin()).commit();
    });

    it('stops waiting for the lock when it is told to', async () => {
      other.exec('BEGIN IMMEDIATE');
      const controller = new AbortController();
      const reason = new Error('enough');
      const waiting = thrownBy(() => store.begin(controller.signal));
      await letOthersRun();
      controller.abort(reason);

      expect(await waiting).toBe(reason);
      other.exec('COMMIT');
      await (await store.begin()).commit();
    });

    it('waits with its commit for readers, where there is no WAL', async () => {
      const file = testFile(driver);
      const [writer, reader] = [file.open('DELETE'), file.open('DELETE')];
      writer.exec('CREATE TABLE item (id)');
      const transaction = await new SqliteStore(writer).begin();
      transaction.connection.run('INSERT INTO item VALUES (1)');
      reader.exec('BEGIN');
      reader.prepare('SELECT * FROM item').all();
      const committing = transaction.commit();
      expect(committing).toBeInstanceOf(Promise);
      reader.exec('COMMIT');
      await committing;

      expect(reader.prepare('SELECT * FROM item').all()).toHaveLength(1);
    });
  });

  describe('two stores on one database', () => {
    it('wait for each other like one', async () => {
      const first = await store.begin();
      let begun = false;
      const second = Promise.resolve(new SqliteStore(database).begin()).then((transaction) => {
        begun = true;
        return transaction.rollback();
      });
      await letOthersRun();
      expect(begun).toBe(false);
      await first.rollback();
      await second;
    });

    it.each([
      ['begin', (one: SqliteStore) => one.begin()],
      ['migrate', (one: SqliteStore) => one.migrate()],
      ['purgeProcessedCommands', (one: SqliteStore) => one.purgeProcessedCommands(new Date())],
    ] as const)(
      'refuse to %s in a unit of work of each other, for which they would wait for ever',
      async (operation, call) => {
        const nested = inUnitOfWork(
          store,
          async () => void (await call(new SqliteStore(database))),
        );
        const error = await thrownBy(() => nested);

        expect(error).toBeInstanceOf(InsideUnitOfWorkError);
        expect(error).toMatchObject({ operation });
        await (await store.begin()).rollback();
      },
    );
  });

  describe('what SQLite does by itself', () => {
    it('ends the unit of work, and nothing after it is committed alone', async () => {
      const transaction = await store.begin();
      const { connection } = transaction;
      connection.run('INSERT INTO item VALUES (1, 1)');
      const refused = await thrownBy(() =>
        connection.run('INSERT OR ROLLBACK INTO item VALUES (1, 2)'),
      );
      expect(refused).not.toBeInstanceOf(TransactionLostError);

      const late = await thrownBy(() => connection.run('INSERT INTO item VALUES (2, 2)'));
      expect(late).toBeInstanceOf(TransactionLostError);
      expect((late as Error).cause).toBe(refused);
      expect(await thrownBy(() => transaction.commit())).toBe(late);
      await transaction.rollback();
      expect(items()).toEqual([]);
      await (await store.begin()).commit();
    });

    it('refuses a commit that breaks a deferred constraint, and everything is rolled back', async () => {
      database.exec('PRAGMA foreign_keys = ON');
      database.exec('CREATE TABLE part (item REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED)');
      const transaction = await store.begin();
      transaction.connection.run('INSERT INTO part VALUES (7)');
      expect(String(await thrownBy(() => transaction.commit()))).toMatch(/FOREIGN KEY/);
      await transaction.rollback();

      expect(other.prepare('SELECT * FROM part').all()).toEqual([]);
      await (await store.begin()).commit();
    });

    it.each(['commit', 'rollback'] as const)(
      'tells at the %s when somebody else ended the transaction on the database itself',
      async (end) => {
        const transaction = await store.begin();
        database.exec('COMMIT');

        const error = await thrownBy(() => transaction[end]());
        expect(error).toBeInstanceOf(TransactionEndedBySqlError);
        expect(error).toMatchObject({ code: 'transaction-ended-by-sql', sql: null });
        if (end === 'commit') await transaction.rollback();
        await (await store.begin()).commit();
      },
    );

    it('says why it cannot begin', async () => {
      database.exec('BEGIN');
      const error = await thrownBy(() => store.begin());

      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect((error as Error).message).toMatch(/within a transaction/);
      database.exec('ROLLBACK');
      await (await store.begin()).commit();
    });
  });

  describe('a connection', () => {
    it.each([
      'COMMIT',
      ' rollback;',
      'BEGIN',
      'end transaction',
      'ROLLBACK TRANSACTION',
      '/* so */ -- and so\n COMMIT',
      '; ; COMMIT',
      '/***/ /* * / **/ commit',
    ])('refuses %s', async (sql) => {
      await connected((connection) => {
        expect(() => connection.exec(sql)).toThrow(TransactionControlError);
        expect(() => connection.run(sql)).toThrow(TransactionControlError);
      });
    });

    it('refuses to go on when a text has ended the transaction', async () => {
      const transaction = await store.begin();
      const { connection } = transaction;
      const sql = 'INSERT INTO item VALUES (1, 1); COMMIT';
      const error = await thrownBy(() => connection.exec(sql));
      expect(error).toBeInstanceOf(TransactionEndedBySqlError);
      expect(error).toMatchObject({ sql });

      const late = await thrownBy(() => connection.run('INSERT INTO item VALUES (2, 2)'));
      expect(late).toBe(error);
      expect(await thrownBy(() => transaction.commit())).toBe(error);
      await transaction.rollback();
      expect(items()).toEqual([{ id: 1, value: 1 }]);
    });

    it('refuses to go on when a text has failed after it has ended the transaction', async () => {
      const transaction = await store.begin();
      const { connection } = transaction;
      const sql = 'INSERT INTO item VALUES (1, 1); /* so */ ; END; INSERT INTO item VALUES (1, 2)';
      const failure = await thrownBy(() => connection.exec(sql));
      expect(String(failure)).toMatch(/UNIQUE/);

      const error = await thrownBy(() => transaction.commit());
      expect(error).toBeInstanceOf(TransactionEndedBySqlError);
      expect(error).toMatchObject({ sql, cause: failure });
      await transaction.rollback();
      expect(items()).toEqual([{ id: 1, value: 1 }]);
    });

    it('tells at the rollback that a text has committed what was to be rolled back', async () => {
      const transaction = await store.begin();
      const error = await thrownBy(() => transaction.connection.exec('SELECT 1; COMMIT'));

      expect(await thrownBy(() => transaction.rollback())).toBe(error);
      await (await store.begin()).commit();
    });

    it.each(['run', 'get', 'all'] as const)(
      'refuses to %s several statements, of which the driver would run the first alone',
      async (way) => {
        await connected((connection) => {
          const sql = 'INSERT INTO item VALUES (1, 1); INSERT INTO item VALUES (2, 2)';
          expect(() => connection[way](sql)).toThrow(SeveralStatementsError);
          expect(connection.all('SELECT * FROM item')).toEqual([]);
        });
      },
    );

    it.each([
      `INSERT INTO item VALUES (1, 'a;b; "c') ; -- and so;\n /* ; d */ ;`,
      "INSERT INTO \"item\" ([id], `value`) VALUES (1, 'it''s; e')",
      `CREATE TRIGGER after_item AFTER INSERT ON item
       BEGIN DELETE FROM item; INSERT INTO item VALUES (9, 9); END`,
    ])('takes semicolons for what they are: %s', async (sql) => {
      await connected((connection) => {
        expect(() => connection.run(sql)).not.toThrow();
      });
    });

    it('has savepoints', async () => {
      const transaction = await store.begin();
      const { connection } = transaction;
      connection.run('INSERT INTO item VALUES (1, 1)');
      connection.exec('SAVEPOINT part');
      connection.run('INSERT INTO item VALUES (2, 2)');
      connection.exec('ROLLBACK TO part; RELEASE part');
      await transaction.commit();

      expect(items()).toEqual([{ id: 1, value: 1 }]);
    });

    it('binds by place and by name, and a value that stands alone', async () => {
      await connected((connection) => {
        connection.run('INSERT INTO item VALUES (?, ?)', 1, 'one');
        connection.run('INSERT INTO item VALUES (@id, @value)', { id: 2, value: 2n });
        connection.run('INSERT INTO item VALUES (3, ?)', null);
        connection.run('INSERT INTO item VALUES (4, ?)', new Uint8Array([1]));

        expect(connection.all('SELECT value FROM item WHERE id < 4 ORDER BY id')).toMatchObject([
          { value: 'one' },
          { value: 2 },
          { value: null },
        ]);
        expect(connection.get('SELECT hex(value) AS hex FROM item WHERE id = 4')).toMatchObject({
          hex: '01',
        });
        expect(connection.get('SELECT value FROM item WHERE id = 9')).toBeUndefined();
      });
    });

    it.each([[true], [undefined], [new Date(0)], [{ value: true }], [() => 1]])(
      'refuses to bind %s, which would end the process with some drivers',
      async (value) => {
        await connected((connection) => {
          const sql = 'INSERT INTO item VALUES (1, @value)';
          expect(() => connection.run(sql, value as never)).toThrow(UnbindableValueError);
        });
      },
    );

    it('finishes what returns rows, whichever way it is run', async () => {
      const transaction = await store.begin();
      const { connection } = transaction;
      const sql = 'INSERT INTO item (value) VALUES (?) RETURNING id';
      expect(connection.run(sql, 1)).toMatchObject({ changes: 1, lastInsertRowid: 1 });
      expect(connection.get(sql, 2)).toMatchObject({ id: 2 });
      expect(connection.all(sql, 3)).toMatchObject([{ id: 3 }]);
      await transaction.commit();

      expect(items()).toHaveLength(3);
    });

    it.each(['exec', 'run'] as const)(
      'prepares anew when the tables were changed with %s',
      async (way) => {
        const select = 'SELECT * FROM item';
        await connected((connection) => {
          connection.run('INSERT INTO item VALUES (1, 1)');
          expect(connection.all(select)).toMatchObject([{ id: 1, value: 1 }]);
          connection[way]('ALTER TABLE item ADD COLUMN more');
          expect(connection.all(select)).toMatchObject([{ id: 1, value: 1, more: null }]);
        });
        await connected((connection) => {
          expect(connection.all(select)).toEqual([]);
        });
      },
    );

    it('prepares anew when a change of tables was rolled back, and made again', async () => {
      const select = 'SELECT * FROM item';
      const change = 'ALTER TABLE item ADD COLUMN more';
      for (let round = 0; round < 2; round += 1) {
        await connected((connection) => {
          connection.run('INSERT INTO item VALUES (1, 1)');
          expect(connection.all(select)).toEqual([{ id: 1, value: 1 }]);
          connection.exec('SAVEPOINT part');
          connection.run(change);
          expect(connection.all(select)).toEqual([{ id: 1, value: 1, more: null }]);
          connection.exec('ROLLBACK TO part');
          expect(connection.all(select)).toEqual([{ id: 1, value: 1 }]);
          connection.run(change);
          expect(connection.all(select)).toEqual([{ id: 1, value: 1, more: null }]);
        });
      }
    });

    it('prepares each text once, and forgets the oldest of a thousand', async () => {
      let prepared = 0;
      const counting: SqliteDatabase = {
        exec: (sql) => database.exec(sql),
        close: () => undefined,
        prepare(sql) {
          prepared += 1;
          return database.prepare(sql);
        },
      };
      const transaction = await new SqliteStore(counting).begin();
      const { connection } = transaction;
      for (let round = 0; round < 3; round += 1) connection.get('SELECT 1');
      expect(prepared).toBe(1);
      for (let number = 0; number < 1000; number += 1) connection.get(`SELECT ${number} AS other`);
      connection.get('SELECT 999 AS other');
      expect(prepared).toBe(1001);
      connection.get('SELECT 1');
      expect(prepared).toBe(1002);
      await transaction.rollback();
    });
  });

  it('says what to do when it was not migrated', async () => {
    const transaction = await store.begin();
    const error = await thrownBy(() => transaction.processedCommands?.claim('id', 'PlaceOrder'));

    expect(error).toBeInstanceOf(StoreNotMigratedError);
    expect((error as Error).message).toContain('store.migrate()');
    await transaction.rollback();
    await store.migrate();
    const again = await store.begin();
    expect(await again.processedCommands?.claim('id', 'PlaceOrder')).toBeNull();
    await again.commit();
  });
});
