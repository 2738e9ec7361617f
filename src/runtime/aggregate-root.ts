import type { DomainEvent } from './domain-event.js';

// Kept outside the instances: mappers that restore an aggregate without running its constructor,
// clone it or save its fields must neither miss this list nor see it.
const raised = new WeakMap<object, object[]>();

/**
 * The entity through which a cluster of objects is changed, and which raises their events.
 *
 * Raising runs nothing: the events wait, in order, until somebody pulls them. `E` is the union of
 * the events it may raise.
 */
export abstract class AggregateRoot<E extends object = DomainEvent> {
  /** Remembers `event` until it is pulled. */
  protected raise(event: E): void {
    const events = raised.get(this);
    if (events === undefined) raised.set(this, [event]);
    else events.push(event);
  }

  /** Hands over the events raised since the last call, oldest first, and forgets them. */
  pullEvents(): E[] {
    const events = raised.get(this) ?? [];
    raised.delete(this);
    return events as E[];
  }

  /** Whether there is anything to pull. */
  get hasRaisedEvents(): boolean {
    return raised.has(this);
  }
}
