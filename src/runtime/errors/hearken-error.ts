const brand = Symbol.for('hearken.error');

/**
 * Base of every error of this package: a stable `code`, a message that ends with the remedy, and
 * the original error as `cause`.
 *
 * `instanceof HearkenError` also holds for those that must be a `TypeError` or an `AggregateError`
 * as well; they carry the same `code`.
 */
export class HearkenError extends Error {
  override readonly name: string = 'HearkenError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    markAsHearkenError(this);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== HearkenError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** Makes `error instanceof HearkenError` true for an error with a native base class. */
export function markAsHearkenError(error: Error & { readonly code: string }): void {
  Object.defineProperty(error, brand, { value: true });
}
