import { HearkenError } from '../../runtime/errors/hearken-error.js';

/** A failure that was announced with `expectFailure` did not come. */
export class MissingFailureError extends HearkenError {
  override readonly name = 'MissingFailureError';

  constructor(
    /** What was expected, in words. */
    readonly missing: readonly string[],
  ) {
    super(
      'missing-failure',
      `No such failure came up: ${missing.join(', ')}. Take its \`expectFailure\` away, or see why ` +
        'nothing failed.',
    );
  }
}
