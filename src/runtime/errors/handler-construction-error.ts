import { HearkenError } from './hearken-error.js';

/** The container could not build a handler; `cause` says why. */
export class HandlerConstructionError extends HearkenError {
  override readonly name = 'HandlerConstructionError';

  constructor(
    /** Name of the handler class. */
    readonly handler: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'handler-construction',
      `The container could not build ${handler}: ${reason}\n` +
        'Register what is missing in the container given to createHearken, or mend the constructor.',
      { cause },
    );
  }
}
