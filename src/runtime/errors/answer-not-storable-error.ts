import { HearkenError } from './hearken-error.js';

/** The answer to a command with an id would not come back from JSON as it is. Everything was rolled back. */
export class AnswerNotStorableError extends HearkenError {
  override readonly name = 'AnswerNotStorableError';

  constructor(
    readonly commandName: string,
    options?: ErrorOptions,
  ) {
    super(
      'answer-not-storable',
      `The answer of ${commandName} cannot be kept for a repetition: it would not come back from JSON as ` +
        'it is. Answer with strings, finite numbers, booleans, null, and plain objects and arrays of them.',
      options,
    );
  }
}
