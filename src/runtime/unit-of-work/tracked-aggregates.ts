import { AggregateRoot } from '../aggregate-root.js';
import { UntrackedEventsError } from '../errors/untracked-events-error.js';
import { hasRaised, type RaisedEvent, takeRaised } from '../raised-events.js';
import type { EventSource } from './event-source.js';

/** The aggregates that take part in a unit of work, and what they have raised. */
export class TrackedAggregates {
  readonly #tracked = new Set<object>();
  /** Those whose own list of events nobody else keeps: they are asked again and again. */
  readonly #foreign: EventSource[] = [];
  readonly #noticed = new Set<object>();

  track(aggregate: EventSource): void {
    if (this.#tracked.has(aggregate)) return;
    this.#tracked.add(aggregate);
    if (hasRaised(aggregate)) this.#noticed.add(aggregate);
    if (!keepsEventsHere(aggregate)) this.#foreign.push(aggregate);
  }

  tracks(root: object): boolean {
    return this.#tracked.has(root);
  }

  /** Remembers that `root` has raised something, whether it is tracked or will be. */
  notice(root: object): void {
    this.#noticed.add(root);
  }

  /** Takes what tracked aggregates have raised since the last time, in the order of raising. */
  take(): readonly object[] {
    if (this.#noticed.size === 0 && this.#foreign.length === 0) return [];
    const raised: RaisedEvent[] = [];
    for (const root of this.#noticed) {
      if (!this.#tracked.has(root)) continue;
      this.#noticed.delete(root);
      raised.push(...takeRaised(root));
    }
    if (raised.length > 1) raised.sort((a, b) => a.place - b.place);
    const events = raised.map(({ event }) => event);
    for (const source of this.#foreign) events.push(...source.pullEvents());
    return events;
  }

  /** Notices what was raised where nobody could see to which unit of work it belongs. */
  look(): void {
    for (const aggregate of this.#tracked) if (hasRaised(aggregate)) this.#noticed.add(aggregate);
  }

  /**
   * @param open those of all units of work that are going on, for what they track is not lost.
   * @throws {UntrackedEventsError} when events would be lost, because nobody tracks who raised them.
   */
  refuseUntracked(open: ReadonlySet<TrackedAggregates>): void {
    if (this.#noticed.size === 0) return;
    const untracked = [...this.#noticed].filter(
      (root) => hasRaised(root) && ![...open].some((each) => each.tracks(root)),
    );
    if (untracked.length === 0) return;
    throw new UntrackedEventsError(
      untracked.flatMap((root) => takeRaised(root).map(({ event }) => ({ raisedBy: root, event }))),
    );
  }
}

function keepsEventsHere(aggregate: EventSource): boolean {
  return (
    aggregate instanceof AggregateRoot &&
    aggregate.pullEvents === AggregateRoot.prototype.pullEvents
  );
}
