import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/** A value was to be bound that SQLite has no type for. The statement has not run. */
export class UnbindableValueError extends HearkenError {
  override readonly name = 'UnbindableValueError';

  constructor(value: unknown) {
    const found = typeof value === 'object' ? (value?.constructor.name ?? 'null') : typeof value;
    super(
      'unbindable-value',
      `SQLite cannot bind a value of type ${found}. Bind null, a number, a bigint, a string or a ` +
        'Uint8Array: 0 and 1 for a boolean, an ISO string for a date.',
    );
  }
}
