import { HearkenError } from './hearken-error.js';

/** Constructors need each other in a circle, so that none of them can be first. */
export class DependencyCycleError extends HearkenError {
  override readonly name = 'DependencyCycleError';

  constructor(
    /** The classes of the circle in order; the last one is the first again. */
    readonly path: readonly string[],
  ) {
    super(
      'dependency-cycle',
      `The constructors of ${path.join(' → ')} need each other. ` +
        'Inject one of them with `@inject(delay(() => X))`, or take the dependency out.',
    );
  }
}
