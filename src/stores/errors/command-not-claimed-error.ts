import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** An answer was to be recorded for a command whose id has not been claimed. Nothing was recorded. */
export class CommandNotClaimedError extends HearkenError {
  override readonly name = 'CommandNotClaimedError';

  constructor(id: string) {
    super(
      'command-not-claimed',
      `There is no claim on the command id '${id}'. Call \`claim\` before \`complete\`, in one transaction.`,
    );
  }
}
