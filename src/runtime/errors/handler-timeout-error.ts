import { HearkenError } from './hearken-error.js';

/** A handler had not ended when its time was up. Its signal is aborted; it may still be running. */
export class HandlerTimeoutError extends HearkenError {
  override readonly name = 'HandlerTimeoutError';

  constructor(
    /** As `Class.method(Message)`. */
    readonly handler: string,
    readonly milliseconds: number,
  ) {
    super(
      'handler-timeout',
      `${handler} had not ended after ${milliseconds} ms. Let it give up by the \`signal\` of its context, ` +
        'or give it more time: by its own `timeout`, or `handlerTimeout` of `createHearken`.',
    );
  }
}
