import type { Store, StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { StoreUnavailableError } from '../errors/store-unavailable-error.js';
import { quoteName } from '../quote-name.js';
import { refuseInside } from '../refuse-inside.js';
import { checkOut } from './check-out.js';
import { TransactionAbortedError } from './errors/transaction-aborted-error.js';
import { migrate } from './migrate.js';
import type { PostgresConnection } from './postgres-connection.js';
import type { PostgresClient, PostgresPool } from './postgres-pool.js';
import { PostgresTransaction } from './postgres-transaction.js';
import { isConflict } from './sql-state.js';

export type IsolationLevel = 'read committed' | 'repeatable read' | 'serializable';

export interface PostgresStoreOptions {
  /** Of each unit of work; what the database has as its default, where this says nothing. */
  readonly isolationLevel?: IsolationLevel;
  /** The schema of the tables that Hearken keeps for itself; where the search path leads, by default. */
  readonly schema?: string;
}

/**
 * Units of work on a pool of PostgreSQL clients, each on a client of its own. Statements fail with the errors
 * of `pg`, whose `code` is PostgreSQL's.
 */
export class PostgresStore<Client extends PostgresClient = PostgresClient> implements Store<
  PostgresConnection<Client>
> {
  readonly #begin: string;
  readonly #schema: string | undefined;
  readonly #sharesPool = (store: Store): boolean =>
    store instanceof PostgresStore && store.pool === this.pool;

  constructor(
    private readonly pool: PostgresPool<Client>,
    { isolationLevel, schema }: PostgresStoreOptions = {},
  ) {
    this.#begin = beginAt(isolationLevel);
    this.#schema = schema;
    hear(pool);
  }

  /**
   * @param signal gives up waiting for a client.
   * @throws {StoreUnavailableError} when there is none to be had, or it does not answer.
   */
  begin(signal?: AbortSignal): Promise<StoreTransaction<PostgresConnection<Client>>> {
    return this.#open(this.#begin, signal);
  }

  isConflict(error: unknown): boolean {
    return isConflict(error instanceof TransactionAbortedError ? error.cause : error);
  }

  /**
   * Brings the tables that Hearken keeps for itself up to date, all of them or none, and creates the schema
   * where one is named. Processes that do it at the same time wait for each other, and the last ones find
   * nothing left to do.
   *
   * @returns the names of the migrations that have run.
   * @throws {InsideUnitOfWorkError} inside a unit of work on this pool.
   * @throws {MigrationMismatchError} when the database has other migrations under the same numbers.
   */
  migrate(): Promise<readonly string[]> {
    return this.#alone('migrate', ({ connection }) => migrate(connection, this.#schema));
  }

  /**
   * Forgets the ids of commands that were handled before `olderThan`; their repetitions run again.
   *
   * @returns how many were forgotten.
   * @throws {InsideUnitOfWorkError} inside a unit of work on this pool.
   */
  purgeProcessedCommands(olderThan: Date): Promise<number> {
    return this.#alone('purgeProcessedCommands', ({ processedCommands }) =>
      processedCommands.purge(olderThan),
    );
  }

  async #alone<T>(
    operation: string,
    work: (transaction: PostgresTransaction<Client>) => Promise<T>,
  ): Promise<T> {
    refuseInside(operation, this.#sharesPool);
    // Whoever has waited for a lock must see what was done meanwhile.
    const transaction = await this.#open(beginAt('read committed'));
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async #open(sql: string, signal?: AbortSignal): Promise<PostgresTransaction<Client>> {
    const tables = this.#schema === undefined ? '' : `${quoteName(this.#schema)}.`;
    try {
      return await new PostgresTransaction(await checkOut(this.pool, signal), tables).begin(sql);
    } catch (error) {
      if (signal?.aborted && error === signal.reason) throw error;
      throw new StoreUnavailableError(sql, error);
    }
  }
}

const heard = new WeakSet<PostgresPool>();

// An idle client whose connection breaks has left the pool by then, and the next one connects anew. But without a
// listener it would end the process.
function hear(pool: PostgresPool): void {
  if (heard.has(pool)) return;
  heard.add(pool);
  pool.on('error', () => undefined);
}

function beginAt(level: IsolationLevel | undefined): string {
  return level === undefined ? 'BEGIN' : `BEGIN ISOLATION LEVEL ${level.toUpperCase()}`;
}
