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
  /**
   * False where somebody has decided on `expected`, so that the same command will fail again; true by default,
   * where reading the aggregate again may do.
   */
  readonly repeatable?: boolean;
}

/** Somebody else has changed the aggregate since it was read. Nothing of this change is written. */
export class ConcurrencyError extends HearkenError {
  override readonly name = 'ConcurrencyError';
  readonly aggregate: string;
  readonly id: string | undefined;
  readonly expected: number;
  readonly found: number | undefined;
  /** Whether the same command may succeed when it is tried again. */
  readonly repeatable: boolean;

  constructor(
    { aggregate, id, expected, found, repeatable = true }: StaleAggregate,
    options?: ErrorOptions,
  ) {
    const which = id === undefined ? aggregate : `${aggregate} ${id}`;
    const seen = found === undefined ? 'was changed meanwhile' : `is at version ${found}`;
    super(
      'concurrency-conflict',
      `${which} ${seen}, and the change was made on version ${expected}. ` +
        (repeatable
          ? 'Read it again and repeat the change; `retryOnConflict` does so by itself.'
          : 'Show what it is now to whoever decided on it, and let them decide again.'),
      options,
    );
    this.aggregate = aggregate;
    this.id = id;
    this.expected = expected;
    this.found = found;
    this.repeatable = repeatable;
  }
}
