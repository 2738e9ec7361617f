import { statementStart } from '../statement-start.js';
import { refuseTransactionControl } from '../transaction-control.js';
import { PreparedStatement } from './prepared-statement.js';
import { refuseSeveral } from './refuse-several.js';
import type { SqliteDatabase } from './sqlite-database.js';

// A program has as many statements as it has SQL in its source; more means that values are pasted into it.
const limit = 1000;

const schemaChange = statementStart('create|alter|drop', '(?:^|;)');

/** The statements of a database by their SQL, prepared once. */
export class StatementCache {
  readonly #statements = new Map<string, PreparedStatement>();
  #isChanging = false;

  constructor(private readonly database: SqliteDatabase) {}

  /**
   * @throws {TransactionControlError} for what would begin or end a transaction.
   * @throws {SeveralStatementsError} for more than one statement.
   */
  get(sql: string): PreparedStatement {
    return this.#statements.get(sql) ?? this.#prepare(sql);
  }

  /**
   * Forgets everything when `sql` may change tables: node:sqlite goes on with the columns that a statement had when
   * it was prepared. What another process changes is seen with one call's delay there.
   */
  look(sql: string): void {
    if (!schemaChange.test(sql)) return;
    this.#statements.clear();
    this.#isChanging = true;
  }

  /** Says that the transaction has ended: what it may have changed is certain now. */
  settle(): void {
    this.#isChanging = false;
  }

  #prepare(sql: string): PreparedStatement {
    refuseTransactionControl(sql);
    refuseSeveral(sql);
    this.look(sql);
    const statement = new PreparedStatement(this.database, sql);
    // Whatever is changed may be changed back, by a rollback to a savepoint as well.
    if (!this.#isChanging) this.#keep(sql, statement);
    return statement;
  }

  #keep(sql: string, statement: PreparedStatement): void {
    this.#statements.set(sql, statement);
    if (this.#statements.size <= limit) return;
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined) this.#statements.delete(oldest);
  }
}
