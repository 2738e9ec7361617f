import { HearkenError } from './hearken-error.js';

/**
 * The generated registry does not fit the classes that are loaded, or asks for what this run time
 * cannot do. All problems are found before the first is reported.
 */
export class RegistryMismatchError extends HearkenError {
  override readonly name = 'RegistryMismatchError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    super(
      'registry-mismatch',
      `The registry does not fit the loaded classes:\n${list}\n` +
        'Run `npx hearken generate`, rebuild, and start again.',
      options,
    );
    this.problems = problems;
  }
}
