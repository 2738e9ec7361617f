import type { Store, StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { HearkenError } from '../../runtime/errors/hearken-error.js';
import { StoreUnavailableError } from '../errors/store-unavailable-error.js';
import { refuseInside } from '../refuse-inside.js';
import { isLocked } from './is-locked.js';
import { SqliteBusyError } from './errors/sqlite-busy-error.js';
import { migrate } from './migrate.js';
import type { SqliteConnection } from './sqlite-connection.js';
import type { SqliteDatabase } from './sqlite-database.js';
import { handleOf, type SqliteHandle } from './sqlite-handle.js';
import { SqliteTransaction } from './sqlite-transaction.js';
import { whenUnlocked } from './when-unlocked.js';

export interface SqliteStoreOptions {
  /** How long to wait for other processes that write, in milliseconds; 5000 by default. */
  readonly lockTimeout?: number;
}

/**
 * Units of work on an open SQLite database, one at a time and in the order in which they were asked for: a
 * handle has one transaction, and what two of them did in turns would be one. Each begins as a writer
 * (`BEGIN IMMEDIATE`), so that none finds halfway that another process was faster.
 *
 * What is done on the database itself while a unit of work goes on takes part in its transaction: read through
 * a second handle.
 */
export class SqliteStore implements Store<SqliteConnection> {
  readonly #handle: SqliteHandle;
  readonly #lockTimeout: number;
  // Their turns are the handle's, and so are those of other stores on it.
  readonly #sharesHandle = (store: Store): boolean =>
    store instanceof SqliteStore && store.#handle === this.#handle;

  constructor(database: SqliteDatabase, { lockTimeout = 5000 }: SqliteStoreOptions = {}) {
    this.#handle = handleOf(database);
    this.#lockTimeout = lockTimeout;
  }

  /**
   * Begins at once where the database is free.
   *
   * @throws {InsideUnitOfWorkError} inside a unit of work on this database handle, for whose end it would wait.
   * @throws {SqliteBusyError} when another process stays in the way for longer than `lockTimeout`.
   * @throws {StoreUnavailableError} when SQLite refuses for another reason.
   */
  begin(
    signal?: AbortSignal,
  ): StoreTransaction<SqliteConnection> | Promise<StoreTransaction<SqliteConnection>> {
    refuseInside('begin', this.#sharesHandle);
    return this.#take(signal);
  }

  isConflict(error: unknown): boolean {
    return error instanceof SqliteBusyError || isLocked(error);
  }

  /**
   * Brings the tables that Hearken keeps for itself up to date, all of them or none. Processes that do it at
   * the same time wait for each other, and the last ones find nothing left to do.
   *
   * @returns the names of the migrations that have run.
   * @throws {InsideUnitOfWorkError} inside a unit of work on this database handle.
   * @throws {MigrationMismatchError} when the database has other migrations under the same numbers.
   */
  migrate(): Promise<readonly string[]> {
    return this.#alone('migrate', ({ connection }) => migrate(connection));
  }

  /**
   * Forgets the ids of commands that were handled before `olderThan`; their repetitions run again.
   *
   * @returns how many were forgotten.
   * @throws {InsideUnitOfWorkError} inside a unit of work on this database handle.
   */
  purgeProcessedCommands(olderThan: Date): Promise<number> {
    return this.#alone('purgeProcessedCommands', ({ processedCommands }) =>
      processedCommands.purge(olderThan),
    );
  }

  async #alone<T>(operation: string, work: (transaction: SqliteTransaction) => T): Promise<T> {
    refuseInside(operation, this.#sharesHandle);
    const transaction = await this.#take();
    try {
      const result = work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      transaction.rollback();
      throw error;
    }
  }

  #take(signal?: AbortSignal): SqliteTransaction | Promise<SqliteTransaction> {
    const turn = this.#handle.turns.take(signal);
    return turn === undefined ? this.#begin(signal) : turn.then(() => this.#begin(signal));
  }

  #begin(signal: AbortSignal | undefined): SqliteTransaction | Promise<SqliteTransaction> {
    try {
      const waiting = whenUnlocked(() => this.#handle.database.exec('BEGIN IMMEDIATE'), {
        lockTimeout: this.#lockTimeout,
        signal,
      });
      if (waiting === undefined) return this.#begun();
      return waiting.then(
        () => this.#begun(),
        (error: unknown) => this.#refuse(error, signal),
      );
    } catch (error) {
      return this.#refuse(error, signal);
    }
  }

  #begun(): SqliteTransaction {
    return new SqliteTransaction(this.#handle, this.#lockTimeout);
  }

  #refuse(error: unknown, signal: AbortSignal | undefined): never {
    this.#handle.turns.pass();
    if (signal?.aborted || error instanceof HearkenError) throw error;
    throw new StoreUnavailableError('BEGIN IMMEDIATE', error);
  }
}
