import { HearkenError } from './hearken-error.js';

/** A behavior called `next` again where that would have run the handler twice. */
export class RepeatedNextError extends HearkenError {
  override readonly name = 'RepeatedNextError';

  constructor(
    readonly behavior: string,
    running: boolean,
  ) {
    const before = running
      ? 'while the first call was still running'
      : 'after the first call had ended';
    super(
      'repeated-next',
      `The behavior ${behavior} called next() ${before}. Call it once and await it; only outside a ` +
        'command’s unit of work it may be called again, after it has failed and before anything has committed.',
    );
  }
}
