import type { PostgresConnection } from '../../../src/stores/postgres/index.js';
import type { PostgresSchema } from './postgres-schema.js';

/** Writes a row of the table that every test schema has. */
export function write(connection: PostgresConnection, key: string): Promise<unknown> {
  return connection.query('INSERT INTO number VALUES ($1, 1)', [key]);
}

/** What is committed of these rows. */
export async function keysIn({ client }: PostgresSchema): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>('SELECT key FROM number ORDER BY key');
  return rows.map(({ key }) => key);
}
