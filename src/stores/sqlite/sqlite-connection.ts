import type { HearkenError } from '../../runtime/errors/hearken-error.js';
import { TransactionEndedBySqlError } from '../errors/transaction-ended-by-sql-error.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { TransactionLostError } from '../errors/transaction-lost-error.js';
import { mayControlTransaction, refuseTransactionControl } from '../transaction-control.js';
import { inTransaction } from './in-transaction.js';
import type { SqliteChanges, SqliteParameters } from './sqlite-database.js';
import type { SqliteHandle } from './sqlite-handle.js';

/**
 * What a transaction of SQLite is written through. Statements are prepared once for each text of SQL, so give
 * values as parameters: in the order of their `?`, or as one object by name.
 *
 * Every call throws {@link TransactionEndedError} after the end, {@link TransactionLostError} when SQLite has
 * rolled the transaction back by itself, as it does when the disk is full, and {@link TransactionEndedBySqlError}
 * when a text of several statements has ended it. Only `exec` takes such texts: the others throw
 * {@link SeveralStatementsError}.
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
  #gone: HearkenError | null = null;

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
      throw this.#look(error, sql);
    }
    // Only the first of several statements was looked at before.
    if (inTransaction(this.handle.database)) return;
    this.#gone = new TransactionEndedBySqlError(sql);
    throw this.#gone;
  }

  /** What every call is refused with because the transaction has gone before its end; `null` while it is there. */
  get gone(): HearkenError | null {
    return this.#gone;
  }

  /** @throws when there is no transaction any more. */
  assertOpen(operation: string): void {
    if (this.#ended) throw new TransactionEndedError(operation);
    if (this.#gone !== null) throw this.#gone;
  }

  close(): void {
    this.#ended = true;
  }

  // Whatever ran after the end of the transaction would be committed at once, each statement for itself.
  #look(error: unknown, text = ''): unknown {
    if (inTransaction(this.handle.database)) return error;
    this.#gone = mayControlTransaction(text)
      ? new TransactionEndedBySqlError(text, { cause: error })
      : new TransactionLostError(error);
    return error;
  }
}
