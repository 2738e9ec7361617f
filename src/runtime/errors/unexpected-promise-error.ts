import { HearkenError } from './hearken-error.js';

/**
 * A handler method that the build proved synchronous returned a promise all the same, as an
 * overriding method or a replacement in a test may do. `cause` is its rejection, where it is known.
 */
export class UnexpectedPromiseError extends HearkenError {
  override readonly name = 'UnexpectedPromiseError';

  constructor(
    /** The handler method, as `Class.method`. */
    readonly handler: string,
    options?: ErrorOptions,
  ) {
    super(
      'unexpected-promise',
      `${handler} is declared to return void, but returned a promise. ` +
        'Declare it as Promise<void> and generate again, or return nothing.',
      options,
    );
  }
}
