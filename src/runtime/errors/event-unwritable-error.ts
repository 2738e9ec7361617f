import type { EventMismatch } from './event-unreadable-error.js';
import { HearkenError } from './hearken-error.js';

/** An event holds what could not be restored from JSON, so that it is not written in the first place. */
export class EventUnwritableError extends HearkenError implements EventMismatch {
  override readonly name = 'EventUnwritableError';
  readonly event: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;

  constructor({ event, path, expected, found }: EventMismatch) {
    super(
      'event-unwritable',
      `${event} cannot be written: expected ${expected}${path && ` at ${path}`}, found ${found}. ` +
        'Give the event what its type declares, or change the type.',
    );
    this.event = event;
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}
