import { type EventMismatch, EventMismatchError } from './event-mismatch-error.js';

/** An event holds what could not be restored from JSON, so that it is not written in the first place. */
export class EventUnwritableError extends EventMismatchError {
  override readonly name = 'EventUnwritableError';

  constructor(mismatch: EventMismatch) {
    super(mismatch, {
      code: 'event-unwritable',
      cannot: 'be written',
      remedy: 'Give the event what its type declares, or change the type.',
    });
  }
}
