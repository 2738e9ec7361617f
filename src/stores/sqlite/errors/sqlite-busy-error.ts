import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/** Another process held the database's lock for longer than this one waits. `cause` is SQLite's error. */
export class SqliteBusyError extends HearkenError {
  override readonly name = 'SqliteBusyError';

  constructor(
    /** How long was waited, in milliseconds. */
    readonly lockTimeout: number,
    cause: unknown,
  ) {
    super(
      'sqlite-busy',
      `The database stayed locked for ${lockTimeout} ms. Try the unit of work again, find who writes for ` +
        'so long, or give the store a longer `lockTimeout`.',
      { cause },
    );
  }
}
