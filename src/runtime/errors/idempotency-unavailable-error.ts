import { HearkenError } from './hearken-error.js';

/** A command was sent with an id, and there is no store to keep it. The command has not run. */
export class IdempotencyUnavailableError extends HearkenError {
  override readonly name = 'IdempotencyUnavailableError';

  constructor(readonly commandName: string) {
    super(
      'idempotency-unavailable',
      `${commandName} was sent with an id, and nothing can keep it. Give \`createHearken\` a \`store\` that ` +
        'keeps the ids of commands, or send the command without one.',
    );
  }
}
