import { HearkenError } from './hearken-error.js';

/** How far a unit of work is with its end. */
export type UnitOfWorkEnd = 'committing' | 'committed' | 'rolling back' | 'rolled back';

const when: Record<UnitOfWorkEnd, string> = {
  committing: 'while the unit of work was being committed',
  committed: 'after the unit of work was committed',
  'rolling back': 'while the unit of work was being rolled back',
  'rolled back': 'after the unit of work was rolled back',
};

/** A unit of work was used after it had ended, or while it was ending, or ended twice. */
export class UnitOfWorkEndedError extends HearkenError {
  override readonly name = 'UnitOfWorkEndedError';

  constructor(
    /** What was called. */
    readonly operation: string,
    readonly ended: UnitOfWorkEnd,
  ) {
    super(
      'unit-of-work-ended',
      `${operation} came ${when[ended]}. Do it before the end, await whatever takes part in the unit of ` +
        'work, and begin another one for what comes later.',
    );
  }
}
