import { HearkenError } from './hearken-error.js';

/** Something was dispatched, sent or begun after `stop` or `dispose`. Nothing has run. */
export class HearkenClosedError extends HearkenError {
  override readonly name = 'HearkenClosedError';

  constructor(what: string, how: string) {
    super(
      'hearken-closed',
      `${what} was ${how} after Hearken was stopped. Stop it last, when nothing raises events or sends ` +
        'commands any more.',
    );
  }
}
