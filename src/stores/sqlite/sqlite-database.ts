/** What SQLite can bind and give back. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** What is bound to a statement: values in order, or one object with values by name. */
export type SqliteParameters = readonly (SqliteValue | Readonly<Record<string, SqliteValue>>)[];

/** What a writing statement did. */
export interface SqliteChanges {
  readonly changes: number | bigint;
  readonly lastInsertRowid: number | bigint;
}

/** A prepared statement of a driver. */
export interface SqliteStatement {
  // Methods, whose parameters TypeScript compares both ways: each driver has its own word for "anything".
  run(...parameters: unknown[]): SqliteChanges;
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
  /** Whether it returns rows, where the driver says so. */
  readonly reader?: boolean;
}

/** What a store needs of a driver: `node:sqlite`, `libsql` and `better-sqlite3` have it. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
  /** Whether a transaction is going on, as `better-sqlite3` and `libsql` say it. */
  readonly inTransaction?: boolean;
  /** The same, as newer versions of `node:sqlite` say it. */
  readonly isTransaction?: boolean;
}
