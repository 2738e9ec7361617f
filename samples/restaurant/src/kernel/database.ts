import { openSqlite, SqliteStore } from 'hearken/sqlite';

/** Where the restaurant keeps everything. */
export class Database {
  readonly handle = openSqlite(':memory:');
  readonly store = new SqliteStore(this.handle);
}
