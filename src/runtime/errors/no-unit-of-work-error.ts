import { HearkenError } from './hearken-error.js';

/** Something needs a unit of work, and none is going on here. Nothing has happened. */
export class NoUnitOfWorkError extends HearkenError {
  override readonly name = 'NoUnitOfWorkError';

  constructor(
    /** What needs it. */
    readonly operation: string,
  ) {
    super(
      'no-unit-of-work',
      `${operation} needs a unit of work, and none is going on here. Send a command, or call ` +
        '`hearken.inUnitOfWork(work)`; what runs after a commit is outside it.',
    );
  }
}
