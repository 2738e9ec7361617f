import { currentUnitOfWork } from 'hearken';
import {
  openSqlite,
  type SqliteConnection,
  type SqliteDatabase,
  type SqliteParameters,
  SqliteStore,
} from 'hearken/sqlite';
import { tables } from './tables.js';

/** The shop's database: units of work write through one handle, queries read through another. */
export class ShopDatabase {
  readonly store: SqliteStore;
  readonly #writer: SqliteDatabase;
  readonly #reader: SqliteDatabase;

  constructor(path: string) {
    this.#writer = openSqlite(path);
    this.#reader = openSqlite(path, { readOnly: true });
    this.store = new SqliteStore(this.#writer);
  }

  /** Opens a file, or creates it, with its tables up to date. */
  static async open(path: string): Promise<ShopDatabase> {
    const database = new ShopDatabase(path);
    try {
      await database.store.migrate();
      await database.#create(tables);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** What takes part in the unit of work that is going on. */
  get current(): SqliteConnection {
    return currentUnitOfWork().connectionOf(this.store);
  }

  /** Reads what is committed. */
  query<Row>(sql: string, ...parameters: SqliteParameters): Row[] {
    return this.#reader.prepare(sql).all(...parameters) as Row[];
  }

  close(): void {
    this.#reader.close();
    this.#writer.close();
  }

  // In a transaction, which waits its turn among processes that open the same file: all of them, or none.
  async #create(sql: string): Promise<void> {
    const transaction = await this.store.begin();
    try {
      transaction.connection.exec(sql);
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
