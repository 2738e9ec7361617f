import { describeValue } from '../describe-value.js';
import { markAsHearkenError } from './hearken-error.js';

/** Nobody handles what was sent; the message names it. Nothing has run. */
export class UnknownCommandError extends TypeError {
  override readonly name = 'UnknownCommandError';
  readonly code = 'unknown-command';

  constructor(
    readonly command: unknown,
    /** The names of the commands that have a handler. */
    readonly known: readonly string[],
  ) {
    const list = known.length === 0 ? 'none' : known.slice(0, 12).join(', ');
    const more = known.length > 12 ? `, and ${known.length - 12} more` : '';
    super(
      `${describeValue(command)} is not a command that the registry has a handler for (it has ${list}` +
        `${more}). Add a method that takes it to a @CommandHandler, and run \`npx hearken generate\`; a class ` +
        'of the same name may also be loaded twice.',
    );
    markAsHearkenError(this);
  }
}
