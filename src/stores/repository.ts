import type { EventSource } from '../runtime/unit-of-work/event-source.js';

/**
 * The aggregates of one kind, by id, inside units of work. One interface for every store: with `await` before
 * each call a handler does not know which one it has.
 */
export interface Repository<A extends EventSource> {
  /**
   * The aggregate with this id, tracked by the unit of work, or `undefined`. Within one unit of work the
   * same id is always the same instance.
   *
   * @throws {NoUnitOfWorkError} outside a unit of work.
   */
  find(id: string): A | undefined | Promise<A | undefined>;

  /**
   * Writes an aggregate, new or changed, and has the unit of work track it.
   *
   * @throws {ConcurrencyError} when another one with its id is there, or it has been saved by somebody else
   *   since it was loaded; nothing is written then.
   * @throws {NoUnitOfWorkError} outside a unit of work.
   */
  save(aggregate: A): void | Promise<void>;

  /**
   * Takes an aggregate away; events that it has raised are still handled.
   *
   * @throws {ConcurrencyError} when somebody else has saved or removed it since it was loaded, and when it was
   *   never saved.
   * @throws {NoUnitOfWorkError} outside a unit of work.
   */
  remove(aggregate: A): void | Promise<void>;
}

/** How an aggregate becomes a JSON document, and comes back. */
export interface DocumentMapping<A extends EventSource, Document = unknown> {
  /** The table with the documents. */
  readonly table: string;
  idOf(aggregate: A): string;
  /** What is kept of it, without its version: anything that survives `JSON.stringify`. */
  toJson(aggregate: A): Document;
  /** The aggregate as it was, without raising anything. */
  fromJson(document: Document): A;
}
