import type { StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { inTransaction } from './in-transaction.js';
import { TransactionConnection } from './sqlite-connection.js';
import type { SqliteHandle } from './sqlite-handle.js';
import { SqliteProcessedCommands } from './sqlite-processed-commands.js';
import { whenUnlocked } from './when-unlocked.js';

/** A transaction that has begun, and has the database's turn until it ends. */
export class SqliteTransaction implements StoreTransaction<TransactionConnection> {
  readonly connection: TransactionConnection;
  #ended = false;

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
   * @throws {SqliteBusyError} when readers in other processes stay in the way, which they do only without WAL.
   */
  commit(): void | Promise<void> {
    this.connection.assertOpen('commit');
    this.connection.close();
    const waiting = whenUnlocked(() => this.#commit(), { lockTimeout: this.lockTimeout });
    if (waiting === undefined) this.#end();
    else return waiting.then(() => this.#end());
  }

  rollback(): void {
    if (this.#ended) throw new TransactionEndedError('rollback');
    this.connection.close();
    try {
      if (inTransaction(this.handle.database)) this.handle.database.exec('ROLLBACK');
    } finally {
      this.#end();
    }
  }

  #commit(): void {
    try {
      this.handle.database.exec('COMMIT');
    } catch (error) {
      if (/no transaction is active/.test(String(error))) throw new TransactionEndedError('commit');
      throw error;
    }
  }

  #end(): void {
    this.#ended = true;
    this.handle.turns.pass();
  }
}
