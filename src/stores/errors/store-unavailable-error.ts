import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** The database cannot be reached, or refuses to begin. Nothing has begun; `cause` says why. */
export class StoreUnavailableError extends HearkenError {
  override readonly name = 'StoreUnavailableError';

  constructor(
    /** What could not be done. */
    operation: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'store-unavailable',
      `${operation} failed: ${reason}\nNothing has begun. See that the database can be reached, and try again.`,
      { cause },
    );
  }
}
