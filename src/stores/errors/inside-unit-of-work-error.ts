import { HearkenError } from '../../runtime/errors/hearken-error.js';

/**
 * What needs a transaction of its own was called inside a unit of work of the same store, or of another one on the
 * same database or pool. Nothing has run.
 */
export class InsideUnitOfWorkError extends HearkenError {
  override readonly name = 'InsideUnitOfWorkError';

  constructor(
    /** What was called. */
    readonly operation: string,
  ) {
    super(
      'inside-unit-of-work',
      `${operation} has a transaction of its own, and would wait for the unit of work that it was called ` +
        'in. Call it outside.',
    );
  }
}
