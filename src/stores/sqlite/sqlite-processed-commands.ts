import type { ProcessedCommand, ProcessedCommands } from '../../runtime/unit-of-work/store.js';
import { CommandNotClaimedError } from '../errors/command-not-claimed-error.js';
import { StoreNotMigratedError } from '../errors/store-not-migrated-error.js';
import type { SqliteConnection } from './sqlite-connection.js';

const table = 'hearken_processed_command';

/** The ids of idempotent commands. SQLite has one writer at a time, so that no claim has to wait. */
export class SqliteProcessedCommands implements ProcessedCommands {
  constructor(private readonly connection: SqliteConnection) {}

  claim(id: string, commandName: string): ProcessedCommand | null {
    const sql = `INSERT INTO ${table} (id, command_name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`;
    const { changes } = this.#migrated(() => this.connection.run(sql, id, commandName));
    if (Number(changes) === 1) return null;
    const found = `SELECT command_name AS commandName, answer FROM ${table} WHERE id = ?`;
    const { commandName: recorded, answer } = this.connection.get(found, id) as ProcessedCommand;
    return { commandName: recorded, answer };
  }

  complete(id: string, answer: string | null): void {
    const sql = `UPDATE ${table} SET answer = ? WHERE id = ?`;
    const { changes } = this.#migrated(() => this.connection.run(sql, answer, id));
    if (Number(changes) === 0) throw new CommandNotClaimedError(id);
  }

  /** @returns how many ids were forgotten. */
  purge(olderThan: Date): number {
    const sql = `DELETE FROM ${table} WHERE processed_at < ?`;
    const { changes } = this.#migrated(() => this.connection.run(sql, olderThan.toISOString()));
    return Number(changes);
  }

  #migrated<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const missing = new RegExp(`no such table: ${table}`);
      throw missing.test(String(error)) ? new StoreNotMigratedError(table, error) : error;
    }
  }
}
