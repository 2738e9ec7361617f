import { quoteName } from '../quote-name.js';

/** The statements of a repository. */
export interface DocumentSql {
  readonly find: string;
  readonly insert: string;
  readonly update: string;
  readonly delete: string;
}

/**
 * The SQL that creates the table of a {@link PostgresRepository}, unless it is there: for your own migrations.
 *
 * @param table its name, with its schema where it has one: `sales.order`
 */
export function documentTable(table: string): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (
  id text PRIMARY KEY,
  version integer NOT NULL,
  document jsonb NOT NULL
)`;
}

/** @param table quoted */
export function documentSql(table: string): DocumentSql {
  return {
    find: `SELECT version, document FROM ${table} WHERE id = $1`,
    insert: `INSERT INTO ${table} (id, version, document) VALUES ($1, 1, $2) ON CONFLICT (id) DO NOTHING`,
    update: `UPDATE ${table} SET version = version + 1, document = $2 WHERE id = $1 AND version = $3`,
    delete: `DELETE FROM ${table} WHERE id = $1 AND version = $2`,
  };
}
