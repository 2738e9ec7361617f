import { type AppliedMigration, pendingMigrations } from '../migration.js';
import { quoteName } from '../quote-name.js';
import { migrations } from './migrations/migrations.js';
import type { PostgresConnection } from './postgres-connection.js';

// Any number will do that nobody else takes: the first bytes of "hearken".
const lock = 0x68_65_61_72;

// Looked for before they are made: also who may make nothing finds out that there is nothing to do.
const hasSchema = 'SELECT to_regnamespace($1) IS NOT NULL AS found';
const hasTable = `SELECT to_regclass(quote_ident(current_schema()) || '.hearken_migration') IS NOT NULL AS found`;

const created = `CREATE TABLE IF NOT EXISTS hearken_migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
)`;

/** Runs the migrations that the database lacks, within the transaction of `connection`, under a lock. */
export async function migrate(
  connection: PostgresConnection,
  schema: string | undefined,
): Promise<readonly string[]> {
  await connection.query('SELECT pg_advisory_xact_lock($1)', [lock]);
  if (schema !== undefined) await enter(connection, quoteName(schema));
  if (!(await finds(connection, hasTable))) await connection.query(created);
  const applied = await connection.query<AppliedMigration>(
    'SELECT number, name FROM hearken_migration',
  );
  const pending = pendingMigrations(migrations, applied.rows);
  for (const { number, name, sql } of pending) {
    await connection.query(sql);
    const noted = 'INSERT INTO hearken_migration (number, name) VALUES ($1, $2)';
    await connection.query(noted, [number, name]);
  }
  return pending.map(({ name }) => name);
}

async function enter(connection: PostgresConnection, schema: string): Promise<void> {
  const isThere = await finds(connection, hasSchema, [schema]);
  if (!isThere) await connection.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await connection.query(`SET LOCAL search_path TO ${schema}`);
}

async function finds(
  connection: PostgresConnection,
  sql: string,
  values: readonly unknown[] = [],
): Promise<boolean> {
  const { rows } = await connection.query<{ found: boolean }>(sql, values);
  return rows[0]?.found === true;
}
