import type { Migration } from '../../migration.js';

export const processedCommands: Migration = {
  number: 1,
  name: 'processed-commands',
  // Rows lie in the order of their time, for which a BRIN index costs next to nothing.
  sql: `CREATE TABLE hearken_processed_command (
    id text PRIMARY KEY,
    command_name text NOT NULL,
    answer text,
    processed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX hearken_processed_command_time ON hearken_processed_command USING brin (processed_at)`,
};
