import { ConcurrencyError } from '../../runtime/errors/concurrency-error.js';
import { currentUnitOfWork } from '../../runtime/unit-of-work/current-unit-of-work.js';
import type { EventSource } from '../../runtime/unit-of-work/event-source.js';
import type { UnitOfWork } from '../../runtime/unit-of-work/unit-of-work.js';
import { versionOf } from '../../runtime/versions.js';
import type { DocumentMapping, Repository } from '../repository.js';
import { UnitAggregates } from '../unit-aggregates.js';
import type { InMemoryStore } from './in-memory-store.js';
import type { InMemoryTable } from './in-memory-table.js';

/** An aggregate as the store keeps it: as JSON text, so that no instance leaks out of its unit of work. */
export interface InMemoryDocument {
  readonly version: number;
  readonly document: string;
}

/** Aggregates as JSON documents in a table of an in-memory store. */
export class InMemoryRepository<
  A extends EventSource,
  Document = unknown,
> implements Repository<A> {
  readonly #aggregates: UnitAggregates<A>;

  constructor(
    private readonly store: InMemoryStore,
    private readonly mapping: DocumentMapping<A, Document>,
  ) {
    this.#aggregates = new UnitAggregates(mapping.table);
  }

  find(id: string): A | undefined {
    const unit = currentUnitOfWork();
    const known = this.#aggregates.find(unit, id);
    if (known !== undefined) return known;
    const row = this.#documents(unit).get(id);
    if (row === undefined) return undefined;
    const aggregate = this.mapping.fromJson(JSON.parse(row.document) as Document);
    return this.#aggregates.add(unit, id, { aggregate, version: row.version });
  }

  save(aggregate: A): void {
    const unit = currentUnitOfWork();
    const id = this.mapping.idOf(aggregate);
    const documents = this.#documents(unit);
    const before = versionOf(aggregate);
    const found = documents.get(id)?.version;
    if ((found ?? 0) !== before) refuse(aggregate, id, found);
    const version = before + 1;
    documents.set(id, { version, document: JSON.stringify(this.mapping.toJson(aggregate)) });
    this.#aggregates.saved(unit, id, { aggregate, version });
  }

  remove(aggregate: A): void {
    const unit = currentUnitOfWork();
    const id = this.mapping.idOf(aggregate);
    const documents = this.#documents(unit);
    const found = documents.get(id)?.version;
    if (found !== versionOf(aggregate)) refuse(aggregate, id, found);
    documents.delete(id);
    this.#aggregates.removed(unit, id, aggregate);
  }

  #documents(unit: UnitOfWork): InMemoryTable<string, InMemoryDocument> {
    return unit.connectionOf(this.store).table(this.mapping.table);
  }
}

function refuse(aggregate: object, id: string, found: number | undefined): never {
  const { name } = aggregate.constructor;
  throw new ConcurrencyError({ aggregate: name, id, expected: versionOf(aggregate), found });
}
