import { Turns } from '../turns.js';
import type { SqliteDatabase } from './sqlite-database.js';
import { StatementCache } from './statement-cache.js';

/** What belongs to an open database, however many stores write to it. */
export interface SqliteHandle {
  readonly database: SqliteDatabase;
  readonly turns: Turns;
  readonly statements: StatementCache;
}

const handles = new WeakMap<SqliteDatabase, SqliteHandle>();

export function handleOf(database: SqliteDatabase): SqliteHandle {
  let handle = handles.get(database);
  if (handle === undefined) {
    handle = { database, turns: new Turns(), statements: new StatementCache(database) };
    handles.set(database, handle);
  }
  return handle;
}
