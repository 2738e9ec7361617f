import { StoreUnavailableError } from '../errors/store-unavailable-error.js';
import { SqliteDriverMissingError } from './errors/sqlite-driver-missing-error.js';
import { openReader } from './open-reader.js';
import { openWithDriver } from './open-with-driver.js';
import type { SqliteDatabase } from './sqlite-database.js';

export interface OpenSqliteOptions {
  /**
   * Refuses to write, and creates no database: there has to be one. For the handle that queries read through beside
   * the units of work, and for what may only be read.
   */
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
  try {
    return open(path, options);
  } catch (error) {
    if (error instanceof SqliteDriverMissingError) throw error;
    throw new StoreUnavailableError(`Opening ${path}`, error);
  }
}

function open(path: string, options: OpenSqliteOptions): SqliteDatabase {
  const { readOnly = false, synchronous = 'full', busyTimeout = 50 } = options;
  // What is in memory has no file that could be kept from changing.
  const readsFile = readOnly && path !== ':memory:';
  const database = readsFile ? openReader(path) : openWithDriver(path);
  try {
    if (!readsFile) setUp(database, synchronous);
    if (readOnly) database.exec('PRAGMA query_only = ON');
    database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeout)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function setUp(database: SqliteDatabase, synchronous: string): void {
  database.exec(`PRAGMA busy_timeout = ${setUpTimeout}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  database.exec('PRAGMA foreign_keys = ON');
}
