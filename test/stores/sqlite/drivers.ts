import Libsql from 'libsql';
import type { SqliteDatabase } from '../../../src/stores/sqlite/index.js';

type Open = (path: string) => SqliteDatabase;

const nodes = process.getBuiltinModule('node:sqlite') as
  { DatabaseSync: new (path: string) => SqliteDatabase } | undefined;

/** The drivers that are there: libsql everywhere, and Node's own from 22.13 on. */
export const drivers: readonly (readonly [string, Open])[] = [
  ['libsql', (path) => new Libsql(path)],
  ...(nodes === undefined
    ? []
    : [['node:sqlite', (path: string) => new nodes.DatabaseSync(path)] as const]),
];
