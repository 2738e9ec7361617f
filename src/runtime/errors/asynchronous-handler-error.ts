import { HearkenError } from './hearken-error.js';

/** `dispatch` was given an event that has asynchronous handlers. None of its handlers has run. */
export class AsynchronousHandlerError extends HearkenError {
  override readonly name = 'AsynchronousHandlerError';

  constructor(
    readonly eventName: string,
    /** The asynchronous handler methods, as `Class.method`. */
    readonly handlers: readonly string[],
  ) {
    super(
      'asynchronous-handler',
      `${eventName} cannot be dispatched synchronously: ${handlers.join(', ')} ` +
        `${handlers.length === 1 ? 'is' : 'are'} asynchronous. Use \`await dispatchAsync(event)\`.`,
    );
  }
}
