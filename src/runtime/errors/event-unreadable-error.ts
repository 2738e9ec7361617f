import { HearkenError } from './hearken-error.js';

/** What does not fit in an event, and where. */
export interface EventMismatch {
  /** The event's name in the registry. */
  readonly event: string;
  /** The way to the value inside the event (`lines[2].price`); empty for the event itself. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Stored JSON does not fit its event any more: the class has changed, or the JSON is damaged. */
export class EventUnreadableError extends HearkenError implements EventMismatch {
  override readonly name = 'EventUnreadableError';
  readonly event: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;

  constructor({ event, path, expected, found }: EventMismatch) {
    super(
      'event-unreadable',
      `${event} cannot be read: expected ${expected}${path && ` at ${path}`}, found ${found}. ` +
        'Bring the stored JSON and the class together again.',
    );
    this.event = event;
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}
