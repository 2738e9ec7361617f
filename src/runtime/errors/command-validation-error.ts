import { HearkenError } from './hearken-error.js';

/** One thing that is wrong with a command. */
export interface CommandIssue {
  /** The way to the field inside the command, such as `lines.0.quantity`; empty for the command itself. */
  readonly path: string;
  readonly message: string;
}

/** A command does not fit the schema that its class declares. Its handler has not run. */
export class CommandValidationError extends HearkenError {
  override readonly name = 'CommandValidationError';

  constructor(
    readonly commandName: string,
    readonly issues: readonly CommandIssue[],
  ) {
    const list = issues
      .map(({ path, message }) => `  - ${path && `${path}: `}${message}`)
      .join('\n');
    super(
      'command-invalid',
      `${commandName} does not fit its schema:\n${list}\nSend it with what the schema asks for.`,
    );
  }
}
