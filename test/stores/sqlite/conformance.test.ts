import { describe } from 'vitest';
import {
  documentTable,
  type SqliteConnection,
  type SqliteDatabase,
  SqliteRepository,
  SqliteStore,
} from '../../../src/stores/sqlite/index.js';
import { baskets } from '../conformance/basket.js';
import { describeStore } from '../conformance/describe-store.js';
import type { StoreFixture } from '../conformance/fixture.js';
import { drivers } from './drivers.js';
import { sqliteFile } from './sqlite-file.js';

async function open(
  driver: (path: string) => SqliteDatabase,
): Promise<StoreFixture<SqliteConnection>> {
  const { path, remove } = sqliteFile();
  const database = driver(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = OFF']) {
    database.exec(`PRAGMA ${pragma}`);
  }
  database.exec('CREATE TABLE number (key TEXT PRIMARY KEY, value INTEGER)');
  database.exec(documentTable(baskets.table));
  const reader = driver(path);
  const store = new SqliteStore(database);
  await store.migrate();
  return {
    store,
    capacity: 1,
    put: (connection, key, value) =>
      connection.run('INSERT OR REPLACE INTO number VALUES (?, ?)', key, value),
    read: (connection, key) =>
      (
        connection.get('SELECT value FROM number WHERE key = ?', key) as
          { value: number } | undefined
      )?.value,
    committed: () =>
      Object.fromEntries(
        (
          reader.prepare('SELECT key, value FROM number').all() as { key: string; value: number }[]
        ).map(({ key, value }) => [key, value]),
      ),
    fail: (connection) => connection.run('INSERT INTO nowhere VALUES (1)'),
    repository: (mapping) => new SqliteRepository(store, mapping),
    close: () => {
      reader.close();
      database.close();
      remove();
    },
  };
}

describe.each(drivers)('the SQLite store on %s', (_, driver) => {
  describeStore(() => open(driver));
});
