import { HearkenError } from './hearken-error.js';

/** A unit of work was used after it had ended, or ended twice. */
export class UnitOfWorkEndedError extends HearkenError {
  override readonly name = 'UnitOfWorkEndedError';

  constructor(
    /** What was called. */
    readonly operation: string,
    readonly ended: 'committed' | 'rolled back',
  ) {
    super(
      'unit-of-work-ended',
      `${operation} came after the unit of work was ${ended}. Do it before the end, await whatever takes ` +
        'part in the unit of work, and begin another one for what comes later.',
    );
  }
}
