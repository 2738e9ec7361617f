import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { SqliteDriverMissingError } from './errors/sqlite-driver-missing-error.js';
import type { SqliteDatabase } from './sqlite-database.js';

type Driver = new (path: string, options?: { readonly readOnly: boolean }) => SqliteDatabase;

/** Loads a driver, which nobody else does, and opens a database with it. */
export function openWithDriver(path: string): SqliteDatabase {
  const Database = nodesOwn() ?? libsql();
  return new Database(path);
}

/**
 * The same, without a right to write: nothing is created.
 *
 * @param settings of SQLite's URIs: `immutable` for a file that nobody changes, and that needs no files beside it
 */
export function openToRead(path: string, settings: '' | '&immutable=1' = ''): SqliteDatabase {
  const Nodes = nodesOwn();
  const Database = Nodes ?? libsql();
  const uri = `${pathToFileURL(path).href}?mode=ro${settings}`;
  // The first versions of node:sqlite know no URIs; libsql knows no option to the same end.
  const place = Nodes !== undefined && settings === '' ? path : uri;
  return new Database(place, { readOnly: true });
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
