import { markAsHearkenError } from './hearken-error.js';

/**
 * Everything ran, but something that was built for the dispatch could not be disposed. Each failure
 * is already logged, and everything else has been disposed.
 */
export class ScopeDisposalError extends AggregateError {
  override readonly name = 'ScopeDisposalError';
  readonly code = 'scope-disposal-failed';

  constructor(errors: readonly unknown[], eventName: string) {
    super(
      errors,
      `The handlers of ${eventName} ran, but disposing of their dependencies failed. ` +
        'Make `dispose` of the classes in the log tolerate its failures.',
    );
    markAsHearkenError(this);
  }
}
