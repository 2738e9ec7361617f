import { HearkenError } from './hearken-error.js';

/** A command came under the id of another kind of command. It has not run. */
export class CommandIdReusedError extends HearkenError {
  override readonly name = 'CommandIdReusedError';

  constructor(
    readonly id: string,
    readonly commandName: string,
    /** What was handled under the id before. */
    readonly before: string,
  ) {
    super(
      'command-id-reused',
      `${commandName} came under the id ${id}, under which ${before} was handled before. Make an id for ` +
        'each command, and repeat it only with the same command.',
    );
  }
}
