import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/**
 * The connection broke after COMMIT was sent and before it was answered: everything was written, or nothing.
 * `cause` is what broke it.
 */
export class CommitOutcomeUnknownError extends HearkenError {
  override readonly name = 'CommitOutcomeUnknownError';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'commit-outcome-unknown',
      `COMMIT was not answered (${reason}): everything was written, or nothing. Look at what is stored ` +
        'before doing it again; a command with an id can be sent again at any time.',
      { cause },
    );
  }
}
