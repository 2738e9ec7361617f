import { HearkenError } from './hearken-error.js';

/**
 * Something that took part in the unit of work had failed, and whoever called it went on all the same.
 * Half of its work cannot be told from the rest, so everything was rolled back. `cause` is its error.
 */
export class UnitOfWorkDoomedError extends HearkenError {
  override readonly name = 'UnitOfWorkDoomedError';

  constructor(
    /** What had failed, such as `send(PlaceOrder)`. */
    readonly failed: string,
    cause: unknown,
  ) {
    super(
      'unit-of-work-doomed',
      `The unit of work cannot commit, because ${failed} failed in it: ${String(cause)}\n` +
        'Let its error through, or use `enqueue` for a command whose failure is its own affair.',
      { cause },
    );
  }
}
