import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  InsideUnitOfWorkError,
  type SqliteDatabase,
  SqliteStore,
} from '../../../src/stores/sqlite/index.js';
import { repository } from '../../support/temp-project.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import { drivers } from './drivers.js';
import { testFile } from './sqlite-database.js';

const all = ['processed-commands'];

function tables(database: SqliteDatabase): unknown[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
  return database
    .prepare(sql)
    .all()
    .map((row) => (row as { name: string }).name);
}

describe.each(drivers)('migrating SQLite on %s', (_, driver) => {
  it('makes the tables once', async () => {
    const { open } = testFile(driver);
    const store = new SqliteStore(open());

    expect(await store.migrate()).toEqual(all);
    expect(await store.migrate()).toEqual([]);
    expect(tables(open())).toEqual(['hearken_migration', 'hearken_processed_command']);
  });

  it('is done by one of those who try at the same time', async () => {
    const { open } = testFile(driver);
    const stores = [1, 2, 3, 4].map(() => new SqliteStore(open()));
    const ran = await Promise.all(stores.map((store) => store.migrate()));

    expect(ran.flat()).toEqual(all);
  });

  it('is refused inside a unit of work, which it would wait for', async () => {
    const store = new SqliteStore(testFile(driver).open());

    expect(await thrownBy(() => inUnitOfWork(store, () => store.migrate()))).toBeInstanceOf(
      InsideUnitOfWorkError,
    );
  });
});

/** Migrates with Node's or libsql's driver, and is killed before the statement of this number. */
const killed = `
  const { openSqlite, SqliteStore } = await import(process.argv[1]);
  const database = openSqlite(process.argv[2]);
  let left = Number(process.argv[3]);
  const step = (work) => (...given) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return work(...given);
  };
  const statement = (one) => ({
    run: step((...given) => one.run(...given)),
    get: step((...given) => one.get(...given)),
    all: step((...given) => one.all(...given)),
    ...('reader' in one ? { reader: one.reader } : {}),
  });
  await new SqliteStore({
    exec: step((sql) => database.exec(sql)),
    prepare: (sql) => statement(database.prepare(sql)),
    close: () => database.close(),
  }).migrate();
`;

describe('a migration that is interrupted', () => {
  const entry = join(repository, 'dist/stores/sqlite/index.js');

  function migrateUntil(path: string, statement: number): boolean {
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', killed, entry, path, String(statement)],
      { encoding: 'utf8' },
    );
    if (signal !== 'SIGKILL' && status !== 0) throw new Error(stderr);
    return signal === 'SIGKILL';
  }

  it('leaves nothing behind, wherever it is killed, and is done by the next one', async () => {
    const [, driver] = drivers[0] ?? [];
    if (driver === undefined) throw new Error('There is no driver.');
    let done = false;
    let statements = 0;
    while (!done) {
      const { path, open } = testFile(driver);
      done = !migrateUntil(path, statements);
      statements += 1;
      const database = open();
      expect(tables(database)).toHaveLength(done ? 2 : 0);
      expect(await new SqliteStore(database).migrate()).toEqual(done ? [] : all);
    }
    // Otherwise nobody was killed.
    expect(statements).toBeGreaterThan(5);
  });
});
