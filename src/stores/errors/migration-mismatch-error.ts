import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** What stands under the number of a migration. */
export interface MigrationMismatch {
  readonly number: number;
  readonly expected: string;
  readonly found: string;
}

/** The database was migrated by something else than releases of this package. Nothing has been changed. */
export class MigrationMismatchError extends HearkenError {
  override readonly name = 'MigrationMismatchError';

  constructor({ number, expected, found }: MigrationMismatch) {
    super(
      'migration-mismatch',
      `Migration ${number} of this package is '${expected}', and the database has '${found}' under that ` +
        'number. Give Hearken tables of its own: a schema on PostgreSQL, a file on SQLite.',
    );
  }
}
