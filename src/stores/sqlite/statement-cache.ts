import { refuseTransactionControl } from '../transaction-control.js';
import { PreparedStatement } from './prepared-statement.js';
import type { SqliteDatabase } from './sqlite-database.js';

// A program has as many statements as it has SQL in its source; more means that values are pasted into it.
const limit = 1000;

const schemaChange = /\b(?:create|alter|drop)\b/i;

/** The statements of a database by their SQL, prepared once. */
export class StatementCache {
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(private readonly database: SqliteDatabase) {}

  /** @throws {TransactionControlError} for what would begin or end a transaction. */
  get(sql: string): PreparedStatement {
    return this.#statements.get(sql) ?? this.#prepare(sql);
  }

  /**
   * Forgets everything when `sql` may change tables: node:sqlite goes on with the columns that a statement
   * had when it was prepared. What another process changes is seen with one call's delay there.
   */
  look(sql: string): void {
    if (schemaChange.test(sql)) this.#statements.clear();
  }

  #prepare(sql: string): PreparedStatement {
    refuseTransactionControl(sql);
    this.look(sql);
    const statement = new PreparedStatement(this.database, sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > limit) this.#dropOldest();
    return statement;
  }

  #dropOldest(): void {
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined) this.#statements.delete(oldest);
  }
}
