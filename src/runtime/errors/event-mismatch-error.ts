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

interface Consequence {
  readonly code: string;
  readonly cannot: 'be read' | 'be written';
  readonly remedy: string;
}

/** What the errors of both directions have in common: they say what does not fit, and where. */
export abstract class EventMismatchError extends HearkenError implements EventMismatch {
  readonly event: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;

  constructor(
    { event, path, expected, found }: EventMismatch,
    consequence: Consequence,
    options?: ErrorOptions,
  ) {
    const { code, cannot, remedy } = consequence;
    const place = path && ` at ${path}`;
    super(
      code,
      `${event} cannot ${cannot}: expected ${expected}${place}, found ${found}. ${remedy}`,
      options,
    );
    this.event = event;
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}
