import { NotFound } from '@shop/kernel';
import type { EventSource } from 'hearken';
import { type DocumentMapping, SqliteRepository } from 'hearken/sqlite';
import type { ShopDatabase } from './shop-database.js';

/** The aggregates of one kind, each a JSON document, with two words that the handlers say all the time. */
export abstract class Aggregates<A extends EventSource, State> extends SqliteRepository<A, State> {
  readonly #table: string;

  constructor(database: ShopDatabase, mapping: DocumentMapping<A, State>) {
    super(database.store, mapping);
    this.#table = mapping.table;
  }

  /** @throws {NotFound} */
  get(id: string): A {
    return NotFound.check(this.find(id), `there is no ${id} among the ${this.#table}`);
  }

  /**
   * Changes one, and saves it.
   *
   * @throws {NotFound}
   */
  change(id: string, change: (aggregate: A) => void): void {
    const aggregate = this.get(id);
    change(aggregate);
    this.save(aggregate);
  }
}
