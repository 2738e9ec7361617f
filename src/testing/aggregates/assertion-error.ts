import { AssertionError } from 'node:assert';

/** What an `AssertionError` says, and what it goes back to. */
type AssertionOptions = ConstructorParameters<typeof AssertionError>[0] & {
  readonly message: string;
  /** The error that was thrown where it should not have been. */
  readonly cause?: unknown;
};

/** Node's own, which takes no cause. Test runners read `expected` and `actual` off it. */
export function assertionError({ cause, ...options }: AssertionOptions): AssertionError {
  const error = new AssertionError(options);
  if (cause !== undefined) {
    Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true });
  }
  return error;
}
