import { HearkenError } from './hearken-error.js';

/**
 * `stop` was called by something that it waits for: a handler, a behavior, a unit of work. Whoever awaited it there
 * would have waited for itself. The end has begun.
 */
export class StopInsideError extends HearkenError {
  override readonly name = 'StopInsideError';

  constructor() {
    super(
      'stop-inside',
      'stop was called by what it waits for, and cannot be awaited there. Call it without awaiting it ' +
        '(`void hearken.stop()`), or call it from outside of handlers, behaviors and units of work.',
    );
  }
}
