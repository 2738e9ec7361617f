import type { ProcessedCommand, ProcessedCommands } from '../../runtime/unit-of-work/store.js';
import { CommandNotClaimedError } from '../errors/command-not-claimed-error.js';
import { StoreNotMigratedError } from '../errors/store-not-migrated-error.js';
import type { PostgresConnection } from './postgres-connection.js';
import type { PostgresResult } from './postgres-pool.js';
import { sqlStateOf } from './sql-state.js';

const undefinedTable = '42P01';
const undefinedSchema = '3F000';

/**
 * The ids of idempotent commands. PostgreSQL itself makes the second transaction with an id wait for the end
 * of the first; under REPEATABLE READ and SERIALIZABLE it then fails with a conflict, and is to be tried again.
 */
export class PostgresProcessedCommands implements ProcessedCommands {
  readonly #table: string;

  /** @param tables what stands before the table's name: a schema, or nothing */
  constructor(
    private readonly connection: PostgresConnection,
    tables: string,
  ) {
    this.#table = `${tables}hearken_processed_command`;
  }

  async claim(id: string, commandName: string): Promise<ProcessedCommand | null> {
    const { rowCount } = await this.#query(
      `INSERT INTO ${this.#table} (id, command_name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`,
      [id, commandName],
    );
    return rowCount === 1 ? null : this.#recorded(id, commandName);
  }

  async complete(id: string, answer: string | null): Promise<void> {
    const sql = `UPDATE ${this.#table} SET answer = $2 WHERE id = $1`;
    const { rowCount } = await this.#query(sql, [id, answer]);
    if (rowCount === 0) throw new CommandNotClaimedError(id);
  }

  /** @returns how many ids were forgotten. */
  async purge(olderThan: Date): Promise<number> {
    const sql = `DELETE FROM ${this.#table} WHERE processed_at < $1`;
    const { rowCount } = await this.#query(sql, [olderThan]);
    return rowCount ?? 0;
  }

  async #recorded(id: string, commandName: string): Promise<ProcessedCommand | null> {
    const sql = `SELECT command_name AS "commandName", answer FROM ${this.#table} WHERE id = $1`;
    const { rows } = await this.#query<ProcessedCommand>(sql, [id]);
    // Purged since the statement before: then nobody has the id.
    return rows[0] ?? this.claim(id, commandName);
  }

  async #query<Row>(text: string, values: readonly unknown[]): Promise<PostgresResult<Row>> {
    try {
      return await this.connection.query<Row>(text, values);
    } catch (error) {
      const missing = [undefinedTable, undefinedSchema].includes(sqlStateOf(error) ?? '');
      throw missing ? new StoreNotMigratedError(this.#table, error) : error;
    }
  }
}
