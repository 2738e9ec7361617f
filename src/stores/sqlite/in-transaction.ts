import type { SqliteDatabase } from './sqlite-database.js';

/** Whether a transaction is going on; asked where something has failed, for SQLite may have ended it. */
export function inTransaction(database: SqliteDatabase): boolean {
  return database.inTransaction ?? database.isTransaction ?? refusesToBegin(database);
}

// The first versions of node:sqlite do not say.
function refusesToBegin(database: SqliteDatabase): boolean {
  try {
    database.exec('BEGIN');
  } catch {
    return true;
  }
  database.exec('ROLLBACK');
  return false;
}
