import { ConcurrencyError } from '../../runtime/errors/concurrency-error.js';
import { currentUnitOfWork } from '../../runtime/unit-of-work/current-unit-of-work.js';
import type { EventSource } from '../../runtime/unit-of-work/event-source.js';
import { versionOf } from '../../runtime/versions.js';
import { quoteName } from '../quote-name.js';
import type { DocumentMapping, Repository } from '../repository.js';
import { UnitAggregates } from '../unit-aggregates.js';
import { type DocumentSql, documentSql } from './document-sql.js';
import type { SqliteConnection } from './sqlite-connection.js';
import type { SqliteStore } from './sqlite-store.js';

interface Row {
  /** A bigint where the driver was told to read numbers so. */
  readonly version: number | bigint;
  readonly document: string;
}

/** Aggregates as JSON documents in a table that {@link documentTable} describes. */
export class SqliteRepository<A extends EventSource, Document = unknown> implements Repository<A> {
  readonly #aggregates: UnitAggregates<A>;
  readonly #sql: DocumentSql;

  constructor(
    private readonly store: SqliteStore,
    private readonly mapping: DocumentMapping<A, Document>,
  ) {
    this.#aggregates = new UnitAggregates(mapping.table);
    this.#sql = documentSql(quoteName(mapping.table));
  }

  find(id: string): A | undefined {
    const unit = currentUnitOfWork();
    const known = this.#aggregates.find(unit, id);
    if (known !== undefined) return known;
    const row = this.#read(unit.connectionOf(this.store), id);
    if (row === undefined) return undefined;
    const aggregate = this.mapping.fromJson(JSON.parse(row.document) as Document);
    return this.#aggregates.add(unit, id, { aggregate, version: Number(row.version) });
  }

  save(aggregate: A): void {
    const unit = currentUnitOfWork();
    const connection = unit.connectionOf(this.store);
    const id = this.mapping.idOf(aggregate);
    const before = versionOf(aggregate);
    const document = JSON.stringify(this.mapping.toJson(aggregate));
    const { changes } =
      before === 0
        ? connection.run(this.#sql.insert, id, document)
        : connection.run(this.#sql.update, document, id, before);
    if (Number(changes) === 0) this.#refuse(connection, id, aggregate);
    this.#aggregates.saved(unit, id, { aggregate, version: before + 1 });
  }

  remove(aggregate: A): void {
    const unit = currentUnitOfWork();
    const connection = unit.connectionOf(this.store);
    const id = this.mapping.idOf(aggregate);
    const { changes } = connection.run(this.#sql.delete, id, versionOf(aggregate));
    if (Number(changes) === 0) this.#refuse(connection, id, aggregate);
    this.#aggregates.removed(unit, id, aggregate);
  }

  #read(connection: SqliteConnection, id: string): Row | undefined {
    return connection.get(this.#sql.find, id) as Row | undefined;
  }

  #refuse(connection: SqliteConnection, id: string, aggregate: A): never {
    const row = this.#read(connection, id);
    throw new ConcurrencyError({
      aggregate: aggregate.constructor.name,
      id,
      expected: versionOf(aggregate),
      found: row === undefined ? undefined : Number(row.version),
    });
  }
}
