import { HearkenError } from './hearken-error.js';

/** What the store holds of an aggregate, against what the change was made on. */
export interface StaleAggregate {
  /** The class of the aggregate. */
  readonly aggregate: string;
  readonly id?: string;
  /** The version that the change was made on. */
  readonly expected: number;
  /** The version that is there; `undefined` where it was not looked up. */
  readonly found?: number | undefined;
}

/** Somebody else has changed the aggregate since it was read. Nothing of this change is written. */
export class ConcurrencyError extends HearkenError {
  override readonly name = 'ConcurrencyError';
  readonly aggregate: string;
  readonly id: string | undefined;
  readonly expected: number;
  readonly found: number | undefined;

  constructor({ aggregate, id, expected, found }: StaleAggregate, options?: ErrorOptions) {
    const which = id === undefined ? aggregate : `${aggregate} ${id}`;
    const seen = found === undefined ? 'was changed meanwhile' : `is at version ${found}`;
    super(
      'concurrency-conflict',
      `${which} ${seen}, and the change was made on version ${expected}. ` +
        'Read it again and repeat the change; `retryOnConflict` does so by itself.',
      options,
    );
    this.aggregate = aggregate;
    this.id = id;
    this.expected = expected;
    this.found = found;
  }
}
