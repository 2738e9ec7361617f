import { HearkenError } from './hearken-error.js';

/** An event, and the entity that raised it. */
export interface UntrackedEvent {
  readonly raisedBy: object;
  readonly event: object;
}

/**
 * A unit of work was to commit while entities that nobody tracks had raised events in it, which would
 * have been lost. Everything was rolled back.
 */
export class UntrackedEventsError extends HearkenError {
  override readonly name = 'UntrackedEventsError';

  constructor(readonly untracked: readonly UntrackedEvent[]) {
    const list = untracked
      .map(({ raisedBy, event }) => `${raisedBy.constructor.name} raised ${event.constructor.name}`)
      .join(', ');
    super(
      'untracked-events',
      `${list}, and no repository tracks it. Save the aggregate, call \`track(aggregate)\` of the unit of ` +
        'work where it is loaded or added, let its root `adopt` a child entity, or pull the events ' +
        'yourself.',
    );
  }
}
