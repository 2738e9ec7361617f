import { HearkenError } from '../../runtime/errors/hearken-error.js';
import type { Failure } from '../bed/failures.js';
import { errorInShort } from '../error-in-short.js';

/** Something failed that was logged, reached nobody outside, and that the test did not expect. */
// No `AggregateError`: test runners print the errors of one, and not what it says itself.
export class UnexpectedFailuresError extends HearkenError {
  override readonly name = 'UnexpectedFailuresError';

  constructor(
    readonly failures: readonly Failure[],
    /** What led to what, with the state of each message and handler. */
    readonly tree: string,
  ) {
    const told = failures.map(({ what, error }) => `  ${what}: ${errorInShort(error)}`);
    super(
      'unexpected-failures',
      `Nobody expected:\n${told.join('\n')}\n\n${tree}\n\n` +
        'Mend what failed, or announce it with `expectFailure`. The errors are in `failures`; the ' +
        'first of them is the cause.',
      { cause: failures[0]?.error },
    );
  }
}
