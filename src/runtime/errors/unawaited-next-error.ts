import { HearkenError } from './hearken-error.js';

/**
 * A behavior ended while what it had begun with `next()` was still running. That was waited for; what it has
 * committed stands.
 */
export class UnawaitedNextError extends HearkenError {
  override readonly name = 'UnawaitedNextError';

  constructor(readonly behavior: string) {
    super(
      'unawaited-next',
      `The behavior ${behavior} ended while its next() was still running. Return the promise of next(), or ` +
        'await it; to limit the time of handlers use `handlerTimeout`.',
    );
  }
}
