import { quoteName } from '../quote-name.js';

/** The statements of a repository. */
export interface DocumentSql {
  readonly find: string;
  readonly insert: string;
  readonly update: string;
  readonly delete: string;
}

/**
 * The SQL that creates the table of a {@link SqliteRepository}, unless it is there: for your own migrations.
 *
 * @param table its name
 */
export function documentTable(table: string): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT`;
}

/** @param table quoted */
export function documentSql(table: string): DocumentSql {
  return {
    find: `SELECT version, document FROM ${table} WHERE id = ?`,
    insert: `INSERT INTO ${table} (id, version, document) VALUES (?, 1, ?) ON CONFLICT (id) DO NOTHING`,
    update: `UPDATE ${table} SET version = version + 1, document = ? WHERE id = ? AND version = ?`,
    delete: `DELETE FROM ${table} WHERE id = ? AND version = ?`,
  };
}
