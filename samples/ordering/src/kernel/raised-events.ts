import type { AggregateRoot, DomainEvent } from 'hearken';

/** What saved aggregates have raised and nobody has dispatched yet, oldest first. */
export class RaisedEvents {
  readonly #waiting: DomainEvent[] = [];

  collectFrom(aggregate: AggregateRoot): void {
    this.#waiting.push(...aggregate.pullEvents());
  }

  /** Dispatches one after the other, those included that handlers raise on the way. */
  async dispatchAll(dispatch: (event: DomainEvent) => Promise<void>): Promise<void> {
    for (let event = this.#waiting.shift(); event; event = this.#waiting.shift()) {
      await dispatch(event);
    }
  }

  /** Drops what a refused command has left behind. */
  clear(): void {
    this.#waiting.length = 0;
  }
}
