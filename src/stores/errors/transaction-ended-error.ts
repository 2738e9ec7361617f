import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** A transaction was used after its end, or ended twice. Nothing has happened. */
export class TransactionEndedError extends HearkenError {
  override readonly name = 'TransactionEndedError';

  constructor(
    /** What was called. */
    readonly operation: string,
  ) {
    super(
      'transaction-ended',
      `${operation} came after the end of its transaction. Await everything that takes part in a unit of ` +
        'work before it ends, and keep no connection for later.',
    );
  }
}
