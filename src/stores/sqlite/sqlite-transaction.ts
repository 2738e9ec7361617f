import type { StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { TransactionEndedBySqlError } from '../errors/transaction-ended-by-sql-error.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { TransactionLostError } from '../errors/transaction-lost-error.js';
import { inTransaction } from './in-transaction.js';
import { TransactionConnection } from './sqlite-connection.js';
import type { SqliteHandle } from './sqlite-handle.js';
import { SqliteProcessedCommands } from './sqlite-processed-commands.js';
import { whenUnlocked } from './when-unlocked.js';

/** A transaction that has begun, and has the database's turn until it ends. */
export class SqliteTransaction implements StoreTransaction<TransactionConnection> {
  readonly connection: TransactionConnection;
  #state: 'open' | 'not committed' | 'ended' = 'open';

  constructor(
    private readonly handle: SqliteHandle,
    private readonly lockTimeout: number,
  ) {
    this.connection = new TransactionConnection(handle);
  }

  get processedCommands(): SqliteProcessedCommands {
    return new SqliteProcessedCommands(this.connection);
  }

  /**
   * @throws {TransactionLostError} when SQLite has rolled everything back by itself.
   * @throws {TransactionEndedBySqlError} when somebody had ended the transaction before.
   * @throws {SqliteBusyError} when readers in other processes stay in the way, which they do only without WAL.
   */
  commit(): void | Promise<void> {
    if (this.#state !== 'open') throw new TransactionEndedError('commit');
    this.#state = 'not committed';
    this.connection.assertOpen('commit');
    this.connection.close();
    const waiting = whenUnlocked(() => this.#commit(), { lockTimeout: this.lockTimeout });
    if (waiting === undefined) this.#end();
    else return waiting.then(() => this.#end());
  }

  /** @throws {TransactionEndedBySqlError} when somebody had ended the transaction before, and no commit has said so. */
  rollback(): void {
    if (this.#state === 'ended') throw new TransactionEndedError('rollback');
    this.connection.close();
    try {
      if (inTransaction(this.handle.database)) this.handle.database.exec('ROLLBACK');
      else if (this.#state === 'open') this.#tellEnd();
    } finally {
      this.#end();
    }
  }

  #commit(): void {
    try {
      this.handle.database.exec('COMMIT');
    } catch (error) {
      if (/no transaction is active/.test(String(error)))
        throw new TransactionEndedBySqlError(null, { cause: error });
      throw error;
    }
  }

  // What SQLite has rolled back by itself is as it should be.
  #tellEnd(): void {
    const { gone } = this.connection;
    if (gone instanceof TransactionLostError) return;
    throw gone ?? new TransactionEndedBySqlError(null);
  }

  #end(): void {
    this.#state = 'ended';
    this.handle.statements.settle();
    this.handle.turns.pass();
  }
}
