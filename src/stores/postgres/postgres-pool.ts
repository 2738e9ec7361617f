/** A statement for PostgreSQL, with values for its `$1`, `$2`, … */
export interface PostgresQuery {
  readonly text: string;
  // As the driver declares it, which writes to nothing of it.
  values?: unknown[];
  /** Prepares the statement under this name, once for each connection. */
  readonly name?: string;
}

export interface PostgresResult<Row = unknown> {
  readonly rows: Row[];
  readonly rowCount: number | null;
  /** The first word of what was done, such as `UPDATE`. */
  readonly command: string;
}

/** What PostgreSQL remarks on a statement that has not failed. */
export interface PostgresNotice {
  readonly code?: string | undefined;
}

/** What a store needs of a client of `pg`. */
export interface PostgresClient {
  query(query: PostgresQuery): Promise<PostgresResult>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'notice', listener: (notice: PostgresNotice) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'notice', listener: (notice: PostgresNotice) => void): unknown;
  /** `I` while no transaction is going on, as newer versions of `pg` say it. */
  getTransactionStatus?(): string | null;
  /** Gives the client back to its pool, or closes it when there is something wrong with it. */
  release(destroy?: Error | boolean): void;
}

/** What a store needs of a pool of `pg`. */
export interface PostgresPool<Client extends PostgresClient = PostgresClient> {
  connect(): Promise<Client>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}
