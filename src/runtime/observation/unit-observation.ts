import type { MessageSource } from '../context/message-source.js';
import type { Plan } from '../dispatch/plan.js';
import { NotAnEventError } from '../errors/not-an-event-error.js';
import type { MessageEnd, MessageEnding, MessageObserver } from './message-observer.js';
import { observedEvent } from './observed-event.js';

/** What an observer of a unit of work needs to know. */
export interface UnitObservationOptions {
  readonly observer: MessageObserver;
  readonly source: MessageSource;
  /** @throws {NotAnEventError} */
  readonly planFor: (event: object) => Plan;
}

/** The events of one unit of work that its observer has heard of; all of them end with it. */
export class UnitObservation {
  readonly #endings = new Map<object, MessageEnding>();

  constructor(private readonly options: UnitObservationOptions) {}

  /** An event is told once, where it is first seen. */
  came(event: object, how: 'raised' | 'dispatched'): void {
    if (this.#endings.has(event)) return;
    const plan = this.#planOf(event);
    if (plan === null) return;
    const { observer, source } = this.options;
    this.#endings.set(event, observer.came(observedEvent(event, plan, { how, source })));
  }

  ended(end: MessageEnd): void {
    for (const ended of this.#endings.values()) ended(end);
  }

  // Whoever dispatches it refuses it. To be observed must change nothing.
  #planOf(event: object): Plan | null {
    try {
      return this.options.planFor(event);
    } catch (error) {
      if (error instanceof NotAnEventError) return null;
      throw error;
    }
  }
}
