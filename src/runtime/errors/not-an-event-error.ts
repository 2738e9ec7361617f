import { markAsHearkenError } from './hearken-error.js';

/** What came to be dispatched is no domain event; the message names it. Nothing has run. */
export class NotAnEventError extends TypeError {
  override readonly name = 'NotAnEventError';
  readonly code = 'not-an-event';

  constructor(message: string) {
    super(message);
    markAsHearkenError(this);
  }
}
