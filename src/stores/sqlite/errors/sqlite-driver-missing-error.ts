import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/** There is no driver for SQLite: this Node has none, and `libsql` cannot be loaded. */
export class SqliteDriverMissingError extends HearkenError {
  override readonly name = 'SqliteDriverMissingError';

  constructor(cause: unknown) {
    super(
      'sqlite-driver-missing',
      `Node ${process.versions.node} has no node:sqlite, and libsql could not be loaded. Run ` +
        '`npm install libsql`, use Node 22.13 or later, or open the database with a driver of your own.',
      { cause },
    );
  }
}
