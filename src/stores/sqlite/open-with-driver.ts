import { createRequire } from 'node:module';
import { StoreUnavailableError } from '../errors/store-unavailable-error.js';
import { SqliteDriverMissingError } from './errors/sqlite-driver-missing-error.js';
import type { SqliteDatabase } from './sqlite-database.js';

type Driver = new (path: string) => SqliteDatabase;

/** Loads a driver, which nobody else does, and opens a database with it. */
export function openWithDriver(path: string): SqliteDatabase {
  const Database = nodesOwn() ?? libsql();
  try {
    return new Database(path);
  } catch (error) {
    throw new StoreUnavailableError(`Opening ${path}`, error);
  }
}

// Asked for, and not imported: Node 20 has no such module.
function nodesOwn(): Driver | undefined {
  const sqlite: { DatabaseSync?: Driver } | undefined = process.getBuiltinModule('node:sqlite');
  return sqlite?.DatabaseSync;
}

function libsql(): Driver {
  try {
    // The driver is CommonJS, and bundlers leave what is loaded like this alone.
    return createRequire(import.meta.url)('libsql') as Driver;
  } catch (error) {
    throw new SqliteDriverMissingError(error);
  }
}
