import { UnbindableValueError } from './errors/unbindable-value-error.js';
import type {
  SqliteChanges,
  SqliteDatabase,
  SqliteParameters,
  SqliteStatement,
} from './sqlite-database.js';

/** A statement that behaves in the same way with every driver. */
export class PreparedStatement {
  readonly #statement: SqliteStatement;
  readonly #takesList: boolean;
  readonly #returnsRows: boolean;

  constructor(
    private readonly database: SqliteDatabase,
    sql: string,
  ) {
    this.#statement = database.prepare(sql);
    // libsql takes a lone null or Uint8Array for an object of names; a list it reads right. node:sqlite has
    // no lists.
    this.#takesList = 'reader' in this.#statement;
    // node:sqlite does not say, and where it finishes nothing by `run` either, the words have to.
    this.#returnsRows = this.#statement.reader ?? /\breturning\b/i.test(sql);
  }

  run(parameters: SqliteParameters): SqliteChanges {
    // What returns rows is not finished by `run` with libsql, and better-sqlite3 refuses it.
    if (!this.#returnsRows) return this.#statement.run(...this.#bind(parameters));
    this.all(parameters);
    return this.#changes();
  }

  get(parameters: SqliteParameters): unknown {
    return this.#statement.get(...this.#bind(parameters));
  }

  all(parameters: SqliteParameters): unknown[] {
    return this.#statement.all(...this.#bind(parameters));
  }

  #bind(parameters: SqliteParameters): readonly unknown[] {
    const named = parameters.length === 1 && isNamed(parameters[0]);
    for (const value of named ? Object.values(parameters[0] as object) : parameters) check(value);
    return this.#takesList && !named ? [parameters] : parameters;
  }

  #changes(): SqliteChanges {
    const sql = 'SELECT changes() AS changes, last_insert_rowid() AS lastInsertRowid';
    return this.database.prepare(sql).get() as SqliteChanges;
  }
}

function isNamed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// Not every driver refuses what it cannot bind: libsql ends the process.
function check(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'number') return;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return;
  throw new UnbindableValueError(value);
}
