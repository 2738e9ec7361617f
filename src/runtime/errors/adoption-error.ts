import { HearkenError } from './hearken-error.js';

/** An entity was to become a part of two others, or of itself. It has stayed where it was. */
export class AdoptionError extends HearkenError {
  override readonly name = 'AdoptionError';

  constructor(
    readonly child: object,
    /** What it is a part of. */
    readonly owner: object,
  ) {
    super(
      'adoption',
      `${child.constructor.name} is already a part of another ${owner.constructor.name}, or contains the ` +
        'one that adopts it. An entity belongs to one aggregate: make a new one for the other.',
    );
  }
}
