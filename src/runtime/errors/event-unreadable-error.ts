import { type EventMismatch, EventMismatchError } from './event-mismatch-error.js';

/** Stored JSON does not fit its event any more: the class has changed, or the JSON is damaged. */
export class EventUnreadableError extends EventMismatchError {
  override readonly name = 'EventUnreadableError';

  constructor(mismatch: EventMismatch, options?: ErrorOptions) {
    const consequence = {
      code: 'event-unreadable',
      cannot: 'be read',
      remedy: 'Bring the stored JSON and the class together again.',
    } as const;
    super(mismatch, consequence, options);
  }
}
