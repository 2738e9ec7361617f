import { type AppliedMigration, pendingMigrations } from '../migration.js';
import { migrations } from './migrations/migrations.js';
import type { SqliteConnection } from './sqlite-connection.js';

const created = `CREATE TABLE IF NOT EXISTS hearken_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT`;

/** Runs the migrations that the database lacks, within the transaction of `connection`, which locks it. */
export function migrate(connection: SqliteConnection): readonly string[] {
  connection.exec(created);
  const applied = connection.all('SELECT number, name FROM hearken_migration');
  const pending = pendingMigrations(migrations, applied as AppliedMigration[]);
  for (const { number, name, sql } of pending) {
    connection.exec(sql);
    connection.run('INSERT INTO hearken_migration (number, name) VALUES (?, ?)', number, name);
  }
  return pending.map(({ name }) => name);
}
