import { refuseTransactionControl } from '../transaction-control.js';
import { PreparedStatement } from './prepared-statement.js';
import type { SqliteDatabase } from './sqlite-database.js';

// A program has as many statements as it has SQL in its source; more means that values are pasted into it.
const limit = 1000;

/** The statements of a database by their SQL, prepared once. */
export class StatementCache {
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(private readonly database: SqliteDatabase) {}

  /** @throws {TransactionControlError} for what would begin or end a transaction. */
  get(sql: string): PreparedStatement {
    return this.#statements.get(sql) ?? this.#prepare(sql);
  }

  #prepare(sql: string): PreparedStatement {
    refuseTransactionControl(sql);
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
