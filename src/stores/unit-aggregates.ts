import type { EventSource } from '../runtime/unit-of-work/event-source.js';
import type { UnitOfWork } from '../runtime/unit-of-work/unit-of-work.js';
import { sideNotes } from '../runtime/side-notes.js';
import { setVersion, versionOf } from '../runtime/versions.js';

interface Known<A> {
  readonly table: string;
  readonly byId: Map<string, A>;
  /** The versions that the unit of work has changed, as they were; `null` where it has changed none. */
  before: Map<A, number> | null;
}

// For each unit of work by table, and not by repository: two instances of one are one to their users. A
// unit of work has a handful of tables, among which a plain search beats a `Map`.
const units = sideNotes<Known<unknown>[]>();

/** What the repositories of a table know of the aggregates in each unit of work. */
export class UnitAggregates<A extends EventSource> {
  constructor(private readonly table: string) {}

  find(unit: UnitOfWork, id: string): A | undefined {
    return this.#known(unit).byId.get(id);
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
    const before = known.before ?? this.#noteVersions(unit, known);
    if (!before.has(aggregate)) before.set(aggregate, versionOf(aggregate));
    return known;
  }

  #noteVersions(unit: UnitOfWork, known: Known<A>): Map<A, number> {
    const before = new Map<A, number>();
    known.before = before;
    unit.onRollback(() => before.forEach((version, one) => setVersion(one, version)));
    return before;
  }

  #known(unit: UnitOfWork): Known<A> {
    let tables = units.of(unit);
    if (tables === undefined) units.put(unit, (tables = []));
    let known = tables.find(({ table }) => table === this.table);
    if (known === undefined) {
      known = { table: this.table, byId: new Map(), before: null };
      tables.push(known);
    }
    return known as Known<A>;
  }
}
