import type { StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { TransactionEndedBySqlError } from '../errors/transaction-ended-by-sql-error.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { CommitOutcomeUnknownError } from './errors/commit-outcome-unknown-error.js';
import { TransactionAbortedError } from './errors/transaction-aborted-error.js';
import { TransactionConnection } from './postgres-connection.js';
import type { PostgresClient } from './postgres-pool.js';
import { PostgresProcessedCommands } from './postgres-processed-commands.js';
import { refusesCommit } from './sql-state.js';
import { endTransaction, type TransactionEnd } from './transaction-end.js';

/** A transaction on a client that was checked out for it, and goes back, or is closed, at its end. */
export class PostgresTransaction<Client extends PostgresClient> implements StoreTransaction<
  TransactionConnection<Client>
> {
  readonly connection: TransactionConnection<Client>;
  readonly processedCommands: PostgresProcessedCommands;
  #client: Client | null;
  #state: 'open' | 'not committed' | 'ended' = 'open';
  // Without a listener, the end of the connection would be the end of the process.
  readonly #onError = (error: Error): void => this.connection.lose(error);

  /** @param tables what stands before the names of Hearken's own tables: a schema, or nothing */
  constructor(client: Client, tables: string) {
    this.#client = client;
    this.connection = new TransactionConnection(client);
    this.processedCommands = new PostgresProcessedCommands(this.connection, tables);
    client.on('error', this.#onError);
  }

  /** @throws whatever keeps it from beginning; the client is closed then. */
  async begin(sql: string): Promise<this> {
    try {
      await this.#clientInUse('begin').query({ text: sql });
      return this;
    } catch (error) {
      this.#release(error);
      throw error;
    }
  }

  /**
   * @throws {TransactionLostError} when the connection broke before: nothing was committed.
   * @throws {TransactionAbortedError} when a statement had failed: nothing was committed.
   * @throws {TransactionEndedBySqlError} when somebody had ended the transaction before.
   * @throws {CommitOutcomeUnknownError} when the connection broke before the answer came.
   * @throws what PostgreSQL has against it, such as a deferred constraint: nothing was committed.
   */
  async commit(): Promise<void> {
    if (this.#state !== 'open') throw new TransactionEndedError('commit');
    const client = this.#clientInUse('commit');
    this.#state = 'not committed';
    await this.connection.close();
    if (this.connection.gone !== null) throw this.connection.gone;
    const { command, wasThere } = await this.#askToCommit(client);
    this.#release();
    if (!wasThere) throw new TransactionEndedBySqlError(null);
    if (command === 'ROLLBACK') throw new TransactionAbortedError(this.connection.failure);
    this.#state = 'ended';
  }

  /**
   * Leaves nothing behind: where the connection does not answer, it is closed, and PostgreSQL rolls back.
   *
   * @throws {TransactionEndedBySqlError} when somebody had ended the transaction before, and no commit has said so.
   */
  async rollback(): Promise<void> {
    if (this.#state === 'ended') throw new TransactionEndedError('rollback');
    const isFirst = this.#state === 'open';
    this.#state = 'ended';
    await this.connection.close();
    if (this.#client === null) return;
    const wasThere = await this.#rollBack(this.#client);
    if (isFirst && !wasThere) throw this.connection.gone ?? new TransactionEndedBySqlError(null);
  }

  /** @returns whether there was a transaction, as far as anybody can tell */
  async #rollBack(client: Client): Promise<boolean> {
    const { loss } = this.connection;
    try {
      const wasThere = loss !== null || (await endTransaction(client, 'ROLLBACK')).wasThere;
      this.#release(loss);
      return wasThere;
    } catch (error) {
      this.#release(error);
      return true;
    }
  }

  async #askToCommit(client: Client): Promise<TransactionEnd> {
    try {
      return await endTransaction(client, 'COMMIT');
    } catch (error) {
      if (!refusesCommit(error)) {
        this.#release(error);
        throw new CommitOutcomeUnknownError(error);
      }
      this.#release();
      throw error;
    }
  }

  #clientInUse(operation: string): Client {
    if (this.#client === null) throw new TransactionEndedError(operation);
    return this.#client;
  }

  /** @param fault what is wrong with the client, so that nobody uses it again */
  #release(fault: unknown = null): void {
    const client = this.#client;
    if (client === null) return;
    this.#client = null;
    if (fault === null) client.release();
    else client.release(fault instanceof Error ? fault : true);
    client.removeListener('error', this.#onError);
  }
}
