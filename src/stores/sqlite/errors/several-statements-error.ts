import { HearkenError } from '../../../runtime/errors/hearken-error.js';

/** A text of several statements was to be prepared, of which drivers run the first alone. Nothing has run. */
export class SeveralStatementsError extends HearkenError {
  override readonly name = 'SeveralStatementsError';

  constructor(
    /** The text. */
    readonly sql: string,
  ) {
    super(
      'several-statements',
      `Of \`${sql.trim()}\` only the first statement would run. Call \`run\`, \`get\` or \`all\` for each of ` +
        'them, or `exec` where they have no parameters.',
    );
  }
}
