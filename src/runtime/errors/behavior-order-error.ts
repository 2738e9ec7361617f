import { HearkenError } from './hearken-error.js';

/** The `behaviors` of `createHearken` stand in an order that cannot be. */
export class BehaviorOrderError extends HearkenError {
  override readonly name = 'BehaviorOrderError';

  constructor() {
    super(
      'behavior-order',
      'Among `behaviors`, each of `validation`, `transaction` and `idempotency` may stand once, and ' +
        '`idempotency` after `transaction`: the id of a command is kept in its own transaction.',
    );
  }
}
