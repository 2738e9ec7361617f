import { HearkenError } from './hearken-error.js';

/** A repository asked the unit of work for a store that it does not write to. */
export class ForeignStoreError extends HearkenError {
  override readonly name = 'ForeignStoreError';

  constructor() {
    super(
      'foreign-store',
      'This unit of work has a transaction of another store, or of none. Give `createHearken` the store ' +
        'that the repository was made with: a unit of work writes to one.',
    );
  }
}
