import type { DomainEvent } from './domain-event.js';
import { Entity } from './entity.js';
import { ConcurrencyError } from './errors/concurrency-error.js';
import { hasRaised, takeRaised } from './raised-events.js';
import { versionOf } from './versions.js';

/**
 * The entity through which a cluster of objects is changed, and which raises their events.
 *
 * Raising runs nothing: the events wait, in order, until somebody pulls them; a unit of work does, when
 * it commits. `E` is the union of the events it may raise.
 */
export abstract class AggregateRoot<E extends object = DomainEvent> extends Entity<E> {
  /** Hands over the events raised since the last call, oldest first, and forgets them. */
  pullEvents(): E[] {
    return takeRaised(this).map(({ event }) => event as E);
  }

  /** Whether there is anything to pull. */
  get hasRaisedEvents(): boolean {
    return hasRaised(this);
  }

  /**
   * How often it has been stored, as its repository says by {@link setVersion}; 0 for one that never
   * was.
   */
  get version(): number {
    return versionOf(this);
  }

  /**
   * Sees to it that a decision is made on the state that its maker has seen.
   *
   * @throws {ConcurrencyError} when it has been stored since, or less often.
   */
  expectVersion(expected: number): void {
    if (this.version === expected) return;
    const aggregate = this.constructor.name;
    throw new ConcurrencyError({ aggregate, expected, found: this.version, repeatable: false });
  }
}
