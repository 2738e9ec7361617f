import type { Migration } from '../../migration.js';

export const processedCommands: Migration = {
  number: 1,
  name: 'processed-commands',
  // Without an index on the time: each command would pay for what a purge does now and then.
  sql: `CREATE TABLE hearken_processed_command (
    id TEXT PRIMARY KEY,
    command_name TEXT NOT NULL,
    answer TEXT,
    processed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  ) STRICT, WITHOUT ROWID`,
};
