import type { Store, StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { refuseInside } from '../refuse-inside.js';
import { Turns } from '../turns.js';
import {
  type InMemoryConnection,
  InMemoryTransaction,
  tableOf,
  type Tables,
} from './in-memory-transaction.js';

/**
 * A store for tests and demos: tables in memory, real transactions, one at a time, in the order in which they
 * were asked for. What is not committed is seen by nobody else, and gone after a rollback.
 */
export class InMemoryStore implements Store<InMemoryConnection> {
  readonly #tables: Tables = new Map();
  readonly #turns = new Turns();
  readonly #isThis = (store: Store): boolean => store === this;

  /** @throws {InsideUnitOfWorkError} inside a unit of work of this store, for whose end it would wait. */
  begin(
    signal?: AbortSignal,
  ): StoreTransaction<InMemoryConnection> | Promise<StoreTransaction<InMemoryConnection>> {
    refuseInside('begin', this.#isThis);
    return this.#take(signal);
  }

  /** What is committed in the table of this name, live: for queries, and for the expectations of tests. */
  table<K, V>(name: string): ReadonlyMap<K, V> {
    return tableOf(this.#tables, name) as ReadonlyMap<K, V>;
  }

  /**
   * Forgets the ids of commands that were handled before `olderThan`; their repetitions run again.
   *
   * @returns how many were forgotten.
   * @throws {InsideUnitOfWorkError} inside a unit of work of this store.
   */
  async purgeProcessedCommands(olderThan: Date): Promise<number> {
    refuseInside('purgeProcessedCommands', this.#isThis);
    const transaction = await this.#take();
    const purged = transaction.processedCommands.purge(olderThan);
    transaction.commit();
    return purged;
  }

  #take(signal?: AbortSignal): InMemoryTransaction | Promise<InMemoryTransaction> {
    const turn = this.#turns.take(signal);
    return turn === undefined ? this.#begin() : turn.then(() => this.#begin());
  }

  #begin(): InMemoryTransaction {
    return new InMemoryTransaction(this.#tables, () => this.#turns.pass());
  }
}
