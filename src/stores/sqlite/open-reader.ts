import { existsSync } from 'node:fs';
import { openToRead } from './open-with-driver.js';
import type { SqliteDatabase } from './sqlite-database.js';

/**
 * Opens a database that is only read.
 *
 * SQLite shares a database with WAL by two files beside it. In a folder where it can make none, and where there is no
 * `-wal` with commits that have not reached the database yet, it is read as one that nobody changes.
 *
 * @throws whatever keeps it from being opened, or read.
 */
export function openReader(path: string): SqliteDatabase {
  try {
    return look(openToRead(path));
  } catch (error) {
    if (!needsFiles(error) || existsSync(`${path}-wal`)) throw error;
    return look(openToRead(path, '&immutable=1'));
  }
}

// A driver opens no file before somebody reads.
function look(database: SqliteDatabase): SqliteDatabase {
  try {
    database.exec('SELECT 1 FROM sqlite_schema LIMIT 1');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const readOnly = 8;
const cannotOpen = 14;

function needsFiles(error: unknown): boolean {
  const { errcode, rawCode = errcode } = error as { errcode?: unknown; rawCode?: unknown };
  // The low byte of an extended number is the plain one.
  return typeof rawCode === 'number' && [readOnly, cannotOpen].includes(rawCode & 0xff);
}
