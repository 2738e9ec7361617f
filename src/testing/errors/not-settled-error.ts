import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** Something had not finished in time. What was going on is in `tree`, and in the message. */
export class NotSettledError extends HearkenError {
  override readonly name = 'NotSettledError';

  constructor(
    milliseconds: number,
    /** What led to what, with the state of each message and handler. */
    readonly tree: string,
    options?: ErrorOptions,
  ) {
    super(
      'not-settled',
      `Not everything had finished after ${milliseconds} ms:\n\n${tree}\n\n` +
        'Let what is still running come to its end, or give it more time with `timeout`.',
      options,
    );
  }
}
