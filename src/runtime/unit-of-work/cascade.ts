import { EndlessCascadeError } from '../errors/endless-cascade-error.js';

/** An event on the way to its handlers, and what it goes back to. */
export interface Raised {
  readonly event: object;
  readonly cause: Cause | null;
  /** How many handlers are at work within each other above it, on one stack; 0 for an event that has waited. */
  readonly depth: number;
}

/** A handler at work on an event. */
export interface Cause {
  readonly raised: Raised;
  readonly eventName: string;
  /** As `Class.method`. */
  readonly handler: string;
}

/** The events of a unit of work that wait for their handlers, first come, first served. */
export class Cascade {
  #waiting: Raised[] = [];
  #next = 0;
  #ofHandlers = 0;

  constructor(private readonly limit: number) {}

  /**
   * @param cause the handler that raised the events; `null` for what the work itself raised
   * @throws {EndlessCascadeError} when handlers have brought up more than the limit.
   */
  add(events: readonly object[], cause: Cause | null): void {
    for (const event of events) this.#waiting.push({ event, cause, depth: 0 });
    if (cause !== null && events.length > 0) {
      this.#count(events.length, this.#waiting.at(-1) as Raised);
    }
  }

  /**
   * Counts an event that is dispatched, and waits for nothing.
   *
   * @param cause the handler that dispatches it; `null` for the work itself
   * @throws {EndlessCascadeError} the same.
   */
  pass(event: object, cause: Cause | null): Raised {
    const dispatched = { event, cause, depth: cause === null ? 0 : cause.raised.depth + 1 };
    if (cause !== null) this.#count(1, dispatched);
    return dispatched;
  }

  get isEmpty(): boolean {
    return this.#next >= this.#waiting.length;
  }

  next(): Raised | undefined {
    const raised = this.#waiting[this.#next++];
    if (raised === undefined) {
      this.#waiting = [];
      this.#next = 0;
    }
    return raised;
  }

  #count(events: number, last: Raised): void {
    this.#ofHandlers += events;
    if (this.#ofHandlers > this.limit) {
      throw new EndlessCascadeError(chainOf(last), this.limit);
    }
  }
}

/** The event and what it goes back to, from the first event to this one. */
export function chainOf(last: Raised): readonly string[] {
  const chain = [last.event.constructor.name];
  for (let { cause } = last; cause !== null; { cause } = cause.raised) {
    chain.unshift(cause.eventName, cause.handler);
  }
  return chain;
}
