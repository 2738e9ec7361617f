import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** Somebody tried to begin or end the transaction of a unit of work by SQL. Nothing has run. */
export class TransactionControlError extends HearkenError {
  override readonly name = 'TransactionControlError';

  constructor(
    /** The statement. */
    readonly sql: string,
  ) {
    super(
      'transaction-control',
      `\`${sql.trim()}\` would begin or end the transaction, which its unit of work does. Throw to roll ` +
        'everything back, or use SAVEPOINT and ROLLBACK TO for a part.',
    );
  }
}
