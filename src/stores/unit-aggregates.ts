import type { EventSource } from '../runtime/unit-of-work/event-source.js';
import type { UnitOfWork } from '../runtime/unit-of-work/unit-of-work.js';
import { setVersion, versionOf } from '../runtime/versions.js';

interface Known<A> {
  readonly byId: Map<string, A>;
  /** The versions that the unit of work has changed, as they were. */
  readonly before: Map<A, number>;
}

/** What a repository knows of the aggregates in each unit of work. */
export class UnitAggregates<A extends EventSource> {
  readonly #units = new WeakMap<UnitOfWork, Known<A>>();

  find(unit: UnitOfWork, id: string): A | undefined {
    return this.#units.get(unit)?.byId.get(id);
  }

  /** Adds what was just loaded, unless somebody who loaded it as well was faster. */
  add(unit: UnitOfWork, id: string, loaded: { aggregate: A; version: number }): A {
    const { byId } = this.#known(unit);
    const known = byId.get(id);
    if (known !== undefined) return known;
    setVersion(loaded.aggregate, loaded.version);
    byId.set(id, loaded.aggregate);
    return unit.track(loaded.aggregate);
  }

  /** Notes that `aggregate` was written as `version`; a rollback takes that back. */
  saved(
    unit: UnitOfWork,
    id: string,
    { aggregate, version }: { aggregate: A; version: number },
  ): void {
    const { byId } = this.#change(unit, aggregate);
    setVersion(aggregate, version);
    byId.set(id, aggregate);
  }

  removed(unit: UnitOfWork, id: string, aggregate: A): void {
    const { byId } = this.#change(unit, aggregate);
    setVersion(aggregate, 0);
    byId.delete(id);
  }

  #change(unit: UnitOfWork, aggregate: A): Known<A> {
    unit.track(aggregate);
    const known = this.#known(unit);
    const { before } = known;
    if (before.size === 0)
      unit.onRollback(() => before.forEach((version, one) => setVersion(one, version)));
    if (!before.has(aggregate)) before.set(aggregate, versionOf(aggregate));
    return known;
  }

  #known(unit: UnitOfWork): Known<A> {
    const known = this.#units.get(unit);
    if (known !== undefined) return known;
    const fresh = { byId: new Map<string, A>(), before: new Map<A, number>() };
    this.#units.set(unit, fresh);
    return fresh;
  }
}
