import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** The database lacks the tables that the store keeps for itself. `cause` is the database's own error. */
export class StoreNotMigratedError extends HearkenError {
  override readonly name = 'StoreNotMigratedError';

  constructor(table: string, cause: unknown) {
    super(
      'store-not-migrated',
      `The database has no table ${table}. Call \`await store.migrate()\` when the program starts.`,
      { cause },
    );
  }
}
