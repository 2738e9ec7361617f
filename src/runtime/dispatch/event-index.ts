import { DomainEvent } from '../domain-event.js';
import { NotAnEventError } from '../errors/not-an-event-error.js';
import { classNameOf, describeValue } from '../describe-value.js';
import type { EventEntry, Registry } from '../registry.js';

const root: EventEntry = {
  name: 'DomainEvent',
  type: DomainEvent,
  bases: [],
  discriminator: null,
};

/** Finds the registry's entry for an object: by its prototype chain, then by its discriminant. */
export class EventIndex {
  readonly #byPrototype = new Map<object, EventEntry>();
  readonly #byLiteral = new Map<unknown, EventEntry>();
  readonly #discriminant: string | null;

  constructor({ events, discriminant }: Registry) {
    this.#discriminant = discriminant;
    // With classes in the registry their bases are there too: who names a base of his own in the
    // config has no event that extends this one.
    if (events.every(({ type }) => type === null))
      this.#byPrototype.set(DomainEvent.prototype, root);
    for (const entry of events) {
      if (entry.type !== null) this.#byPrototype.set(entry.type.prototype, entry);
      if (entry.discriminator !== null) this.#byLiteral.set(entry.discriminator, entry);
    }
  }

  /** The entry of the object's class, or of its nearest base that the build has seen. */
  entryOfClass(prototype: object | null): EventEntry | undefined {
    for (let each = prototype; each !== null; each = Object.getPrototypeOf(each) as object | null) {
      const entry = this.#byPrototype.get(each);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  /** The entry of an interface event. */
  entryOfLiteral(event: object): EventEntry | undefined {
    if (this.#discriminant === null) return undefined;
    return this.#byLiteral.get((event as Record<string, unknown>)[this.#discriminant]);
  }

  /** Says of something that is no event what it is. */
  refuse(value: unknown): NotAnEventError {
    return new NotAnEventError(
      `${describeValue(value)} is not a domain event. ${this.#remedy(value)}`,
    );
  }

  #base(): string {
    const named = 'the base that `events.bases` of the config names';
    return this.#byPrototype.has(DomainEvent.prototype) ? `DomainEvent or ${named}` : named;
  }

  #remedy(value: unknown): string {
    const name = classNameOf(value);
    for (const entry of this.#byPrototype.values()) {
      if (entry.name === name) {
        return `The registry knows another class ${name}: is its module loaded twice?`;
      }
    }
    return this.#discriminant === null
      ? `Dispatch an instance of a class that extends ${this.#base()}.`
      : `Dispatch an instance of an event class, or an object whose \`${this.#discriminant}\` ` +
          'is that of an event the build has seen.';
  }
}
