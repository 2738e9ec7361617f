import { EndlessCascadeError } from '../errors/endless-cascade-error.js';

/** An event that waits for its handlers, and what it goes back to. */
export interface Raised {
  readonly event: object;
  readonly cause: Cause | null;
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
  #raisedByHandlers = 0;

  constructor(private readonly limit: number) {}

  /**
   * @param cause the handler that raised the events; `null` for what the work itself raised
   * @throws {EndlessCascadeError} when handlers have raised more than the limit.
   */
  add(events: readonly object[], cause: Cause | null): void {
    for (const event of events) this.#waiting.push({ event, cause });
    if (cause === null || events.length === 0) return;
    this.#raisedByHandlers += events.length;
    if (this.#raisedByHandlers > this.limit) {
      throw new EndlessCascadeError(chainOf(this.#waiting.at(-1) as Raised), this.limit);
    }
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
}

function chainOf(last: Raised): readonly string[] {
  const chain = [last.event.constructor.name];
  for (let { cause } = last; cause !== null; { cause } = cause.raised) {
    chain.unshift(cause.eventName, cause.handler);
  }
  return chain;
}
