import { HearkenError } from './hearken-error.js';

/**
 * A unit of work was to commit while something that takes part in it was still running, because nobody
 * awaited it. It was waited for, and everything was rolled back.
 */
export class UnawaitedWorkError extends HearkenError {
  override readonly name = 'UnawaitedWorkError';

  constructor(
    /** What was running, such as `send(PlaceOrder)`. */
    readonly running: readonly string[],
  ) {
    super(
      'unawaited-work',
      `The unit of work was to commit while ${running.join(', ')} was still running in it. Await its ` +
        'promise, or use `enqueue` for a command that is to run later.',
    );
  }
}
