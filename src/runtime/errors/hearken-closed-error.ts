import { HearkenError } from './hearken-error.js';

/** Something was dispatched after `dispose`. Nothing has run. */
export class HearkenClosedError extends HearkenError {
  override readonly name = 'HearkenClosedError';

  constructor(eventName: string) {
    super(
      'hearken-closed',
      `${eventName} was dispatched after Hearken was disposed. Dispose it last, when nothing ` +
        'raises events any more.',
    );
  }
}
