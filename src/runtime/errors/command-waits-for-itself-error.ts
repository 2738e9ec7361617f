import { HearkenError } from './hearken-error.js';

/**
 * A command was sent with the id of one that cannot end before it. Within one unit of work the second waits for
 * the first, so both would have waited for ever. Nothing of the unit of work commits.
 */
export class CommandWaitsForItselfError extends HearkenError {
  override readonly name = 'CommandWaitsForItselfError';

  constructor(
    readonly id: string,
    readonly commandName: string,
  ) {
    super(
      'command-waits-for-itself',
      `${commandName} was sent with the id ${JSON.stringify(id)} by what handles a command with that id, or ` +
        'by what that one waits for. Give each command an id of its own, or send this one without.',
    );
  }
}
