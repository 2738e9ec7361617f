declare const nominal: unique symbol;

/**
 * Something that happened in the domain, named in the past tense.
 *
 * Extend it, or name your own base in the config's `events.bases`. It adds no field at run time;
 * the type-only member keeps classes that merely look alike from being passed as events.
 */
export abstract class DomainEvent {
  declare protected readonly [nominal]: 'DomainEvent';
}
