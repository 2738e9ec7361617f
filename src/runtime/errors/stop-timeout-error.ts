import { HearkenError } from './hearken-error.js';

/** Something was still running when the patience of `stop` was over. Its signal is aborted. */
export class StopTimeoutError extends HearkenError {
  override readonly name = 'StopTimeoutError';

  constructor(
    /** What has a name among it, such as `send(PlaceOrder)`: all but dispatches from outside every context. */
    readonly running: readonly string[],
    patience: number,
  ) {
    const what = running.length === 0 ? 'A dispatch' : running.join(', ');
    super(
      'stop-timeout',
      `${what} had not ended ${patience} ms after stop was called. Let handlers give up by the \`signal\` ` +
        'of their context, or be more patient.',
    );
  }
}
