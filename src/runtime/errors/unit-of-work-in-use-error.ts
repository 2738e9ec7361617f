import { HearkenError } from './hearken-error.js';

/** A unit of work was to be ended by what runs in it, which would have waited for itself. */
export class UnitOfWorkInUseError extends HearkenError {
  override readonly name = 'UnitOfWorkInUseError';

  constructor(
    /** `commit` or `rollback`. */
    readonly operation: string,
  ) {
    super(
      'unit-of-work-in-use',
      `${operation} was called by what runs in the unit of work. Leave \`run\` first; to roll back from ` +
        'inside, throw.',
    );
  }
}
