import { HearkenError } from './hearken-error.js';

/** A constructor parameter has neither a class for a type nor a decorator that names its token. */
export class ParameterWithoutTokenError extends HearkenError {
  override readonly name = 'ParameterWithoutTokenError';

  constructor(
    readonly className: string,
    /** Position of the parameter, from 0. */
    readonly parameter: number,
  ) {
    super(
      'parameter-without-token',
      `The container cannot know what to pass as parameter #${parameter} of ${className}'s ` +
        `constructor: its type is no class. Add \`@inject(token)\` to it, with ` +
        `\`{ isOptional: true }\` as well if it may be absent, or register ${className} with a ` +
        `factory or an instance.`,
    );
  }
}
