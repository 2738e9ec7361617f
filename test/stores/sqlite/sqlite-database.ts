import { onTestFinished } from 'vitest';
import type { SqliteDatabase } from '../../../src/stores/sqlite/index.js';
import { sqliteFile } from './sqlite-file.js';

type Open = (path: string) => SqliteDatabase;

/** A new database file, and as many handles to it as the test opens; gone after the test. */
export function testFile(driver: Open): {
  path: string;
  open: (journal?: string) => SqliteDatabase;
} {
  const { path, remove } = sqliteFile();
  const opened: SqliteDatabase[] = [];
  onTestFinished(() => {
    for (const database of opened) database.close();
    remove();
  });
  const open = (journal = 'WAL'): SqliteDatabase => {
    const database = driver(path);
    opened.push(database);
    database.exec(`PRAGMA journal_mode = ${journal}`);
    return database;
  };
  return { path, open };
}
