import { ConcurrencyError } from '../../runtime/errors/concurrency-error.js';
import { currentUnitOfWork } from '../../runtime/unit-of-work/current-unit-of-work.js';
import type { EventSource } from '../../runtime/unit-of-work/event-source.js';
import type { UnitOfWork } from '../../runtime/unit-of-work/unit-of-work.js';
import { versionOf } from '../../runtime/versions.js';
import { quoteName } from '../quote-name.js';
import type { DocumentMapping, Repository } from '../repository.js';
import { UnitAggregates } from '../unit-aggregates.js';
import { type DocumentSql, documentSql } from './document-sql.js';
import { inTurn } from './in-turn.js';
import type { PostgresConnection } from './postgres-connection.js';
import type { PostgresClient } from './postgres-pool.js';
import type { PostgresStore } from './postgres-store.js';

interface Row<Document> {
  readonly version: number;
  readonly document: Document;
}

/** Aggregates as JSON documents in a table that {@link documentTable} describes. */
export class PostgresRepository<
  A extends EventSource,
  Document = unknown,
  Client extends PostgresClient = PostgresClient,
> implements Repository<A> {
  readonly #aggregates: UnitAggregates<A>;
  readonly #sql: DocumentSql;

  constructor(
    private readonly store: PostgresStore<Client>,
    private readonly mapping: DocumentMapping<A, Document>,
  ) {
    this.#aggregates = new UnitAggregates(mapping.table);
    this.#sql = documentSql(quoteName(mapping.table));
  }

  async find(id: string): Promise<A | undefined> {
    const unit = currentUnitOfWork();
    const known = this.#aggregates.find(unit, id);
    if (known !== undefined) return known;
    const { rows } = await unit.connectionOf(this.store).query<Row<Document>>(this.#sql.find, [id]);
    const [row] = rows;
    if (row === undefined) return undefined;
    const aggregate = this.mapping.fromJson(row.document);
    return this.#aggregates.add(unit, id, { aggregate, version: row.version });
  }

  async save(aggregate: A): Promise<void> {
    const unit = currentUnitOfWork();
    await inTurn(unit, aggregate, () => this.#save(unit, aggregate));
  }

  async remove(aggregate: A): Promise<void> {
    const unit = currentUnitOfWork();
    await inTurn(unit, aggregate, () => this.#remove(unit, aggregate));
  }

  async #save(unit: UnitOfWork, aggregate: A): Promise<void> {
    const connection = unit.connectionOf(this.store);
    const id = this.mapping.idOf(aggregate);
    const before = versionOf(aggregate);
    const document = JSON.stringify(this.mapping.toJson(aggregate));
    const { rowCount } =
      before === 0
        ? await connection.query(this.#sql.insert, [id, document])
        : await connection.query(this.#sql.update, [id, document, before]);
    if (rowCount === 0) await this.#refuse(connection, id, aggregate);
    this.#aggregates.saved(unit, id, { aggregate, version: before + 1 });
  }

  async #remove(unit: UnitOfWork, aggregate: A): Promise<void> {
    const connection = unit.connectionOf(this.store);
    const id = this.mapping.idOf(aggregate);
    const { rowCount } = await connection.query(this.#sql.delete, [id, versionOf(aggregate)]);
    if (rowCount === 0) await this.#refuse(connection, id, aggregate);
    this.#aggregates.removed(unit, id, aggregate);
  }

  async #refuse(connection: PostgresConnection, id: string, aggregate: A): Promise<never> {
    const { rows } = await connection.query<Row<Document>>(this.#sql.find, [id]);
    throw new ConcurrencyError({
      aggregate: aggregate.constructor.name,
      id,
      expected: versionOf(aggregate),
      found: rows[0]?.version,
    });
  }
}
