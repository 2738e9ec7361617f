import { HearkenError } from '../../runtime/errors/hearken-error.js';

/**
 * The transaction ended before its time: the database rolled it back by itself, or its connection broke.
 * Nothing of it has been written, and nothing can be. `cause` is what ended it, where that is known.
 */
export class TransactionLostError extends HearkenError {
  override readonly name = 'TransactionLostError';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? ` (${cause.message})` : '';
    super(
      'transaction-lost',
      `The transaction is gone before its end${reason}, and nothing of it was written. Let the error that ` +
        'ended it through, and do the whole unit of work again.',
      { cause },
    );
  }
}
