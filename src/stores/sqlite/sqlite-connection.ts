import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { TransactionLostError } from '../errors/transaction-lost-error.js';
import { TransactionControlError } from '../errors/transaction-control-error.js';
import { refuseTransactionControl } from '../transaction-control.js';
import { inTransaction } from './in-transaction.js';
import type { SqliteChanges, SqliteParameters } from './sqlite-database.js';
import type { SqliteHandle } from './sqlite-handle.js';

/**
 * What a transaction of SQLite is written through. Statements are prepared once for each text of SQL, so give
 * values as parameters: in the order of their `?`, or as one object by name.
 *
 * Every call throws {@link TransactionEndedError} after the end, and {@link TransactionLostError} when SQLite
 * has rolled the transaction back by itself, as it does when the disk is full.
 */
export interface SqliteConnection {
  /** Runs a statement, for what it changes. */
  run(sql: string, ...parameters: SqliteParameters): SqliteChanges;
  /** The first row, or `undefined`. */
  get(sql: string, ...parameters: SqliteParameters): unknown;
  all(sql: string, ...parameters: SqliteParameters): unknown[];
  /** Runs any number of statements without parameters, and prepares none of them for later. */
  exec(sql: string): void;
}

export class TransactionConnection implements SqliteConnection {
  #ended = false;
  #lost: TransactionLostError | null = null;

  constructor(private readonly handle: SqliteHandle) {}

  run(sql: string, ...parameters: SqliteParameters): SqliteChanges {
    this.assertOpen('run');
    try {
      return this.handle.statements.get(sql).run(parameters);
    } catch (error) {
      throw this.#look(error);
    }
  }

  get(sql: string, ...parameters: SqliteParameters): unknown {
    this.assertOpen('get');
    try {
      return this.handle.statements.get(sql).get(parameters);
    } catch (error) {
      throw this.#look(error);
    }
  }

  all(sql: string, ...parameters: SqliteParameters): unknown[] {
    this.assertOpen('all');
    try {
      return this.handle.statements.get(sql).all(parameters);
    } catch (error) {
      throw this.#look(error);
    }
  }

  exec(sql: string): void {
    this.assertOpen('exec');
    refuseTransactionControl(sql);
    this.handle.statements.look(sql);
    try {
      this.handle.database.exec(sql);
    } catch (error) {
      throw this.#look(error);
    }
    // Only the first of several statements was looked at before.
    if (inTransaction(this.handle.database)) return;
    this.#lost = new TransactionLostError(new TransactionControlError(sql));
    throw this.#lost;
  }

  /** @throws when there is no transaction any more. */
  assertOpen(operation: string): void {
    if (this.#ended) throw new TransactionEndedError(operation);
    if (this.#lost !== null) throw this.#lost;
  }

  close(): void {
    this.#ended = true;
  }

  // Whatever ran after SQLite has rolled back would be committed at once, each statement for itself.
  #look(error: unknown): unknown {
    if (!inTransaction(this.handle.database)) this.#lost = new TransactionLostError(error);
    return error;
  }
}
