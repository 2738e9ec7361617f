import { markAsHearkenError } from './hearken-error.js';

/** Failures of `afterCommit` handlers, each already logged; every one of the handlers has run. */
export class AfterCommitError extends AggregateError {
  override readonly name = 'AfterCommitError';
  readonly code = 'after-commit-failed';

  constructor(
    errors: readonly unknown[],
    /** The handler methods that failed, as `Class.method(Event)`, in the order of `errors`. */
    readonly handlers: readonly string[],
  ) {
    super(
      errors,
      `${handlers.join(', ')} failed after the commit; what was committed stands. ` +
        'Each failure was logged and is in `errors`.',
    );
    markAsHearkenError(this);
  }
}
