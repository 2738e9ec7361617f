import { StoreUnavailableError } from '../errors/store-unavailable-error.js';
import { openWithDriver } from './open-with-driver.js';
import type { SqliteDatabase } from './sqlite-database.js';

export interface OpenSqliteOptions {
  /** Refuses to write. For the handle that queries read through beside the units of work. */
  readonly readOnly?: boolean;
  /**
   * What a commit survives. `full`, the default: loss of power as well. `normal`: the end of the process, and
   * it is several times faster; loss of power may take the last commits away, but damages nothing.
   */
  readonly synchronous?: 'full' | 'normal';
  /** How long SQLite itself waits for a lock, in milliseconds, with the thread blocked; 50 by default. */
  readonly busyTimeout?: number;
}

// Turning WAL on needs the whole database for a moment.
const setUpTimeout = 5000;

/**
 * Opens a database, and creates it where there is none: with WAL, so that readers and the writer do not wait
 * for each other, with foreign keys, and with a short busy timeout, for the store waits by itself and blocks
 * nothing. Node's own driver opens it, or `libsql` where Node has none.
 *
 * @param path of the file, or `:memory:`
 * @throws {SqliteDriverMissingError} when there is no driver.
 * @throws {StoreUnavailableError} when the file cannot be opened.
 */
export function openSqlite(path: string, options: OpenSqliteOptions = {}): SqliteDatabase {
  const { readOnly = false, synchronous = 'full', busyTimeout = 50 } = options;
  const database = openWithDriver(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${setUpTimeout}`);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA synchronous = ${synchronous}`);
    database.exec('PRAGMA foreign_keys = ON');
    database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeout)}`);
    if (readOnly) database.exec('PRAGMA query_only = ON');
    return database;
  } catch (error) {
    database.close();
    throw new StoreUnavailableError(`Opening ${path}`, error);
  }
}
