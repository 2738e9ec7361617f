import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/**
 * COMMIT was answered with ROLLBACK: a statement had failed before, and whoever ran it went on. Nothing was
 * written. `cause` is the statement's error.
 */
export class TransactionAbortedError extends HearkenError {
  override readonly name = 'TransactionAbortedError';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? ` (${cause.message})` : '';
    super(
      'transaction-aborted',
      `PostgreSQL rolled back instead of committing, because a statement had failed${reason}. Let its error ` +
        'through, or put what may fail between SAVEPOINT and ROLLBACK TO.',
      { cause },
    );
  }
}
