/**
 * Where units of work keep what they write. Every unit of work begins one transaction of it.
 *
 * `Connection` is what repositories write through: a database, a client, whatever the store has.
 */
export interface Store<Connection = unknown> {
  /**
   * Begins a transaction, and waits for its turn where the store can have only one at a time.
   *
   * @param signal gives up waiting; the promise then rejects with its reason, and nothing has begun.
   */
  begin(signal?: AbortSignal): StoreTransaction<Connection> | Promise<StoreTransaction<Connection>>;

  /** Whether an error of this store says that another transaction was in the way, so that the same work may succeed if it is tried again. */
  isConflict?(error: unknown): boolean;
}

/**
 * A transaction that has begun. Exactly one of `commit` and `rollback` ends it; a commit that fails is
 * followed by a rollback, which then only has to leave nothing behind.
 */
export interface StoreTransaction<Connection = unknown> {
  /** What to write through until the transaction ends. */
  readonly connection: Connection;
  /** The ids of idempotent commands; absent where the store cannot keep them. */
  readonly processedCommands?: ProcessedCommands;
  /**
   * @throws whatever kept it from committing; with the code `commit-outcome-unknown` where it may have
   *   committed all the same.
   */
  commit(): void | Promise<void>;
  rollback(): void | Promise<void>;
}

/** The commands that have been handled under an id, kept in the transaction that handled them. */
export interface ProcessedCommands {
  /**
   * Takes `id` for this transaction. While another one holds it, this waits for that one's end: of two
   * at the same moment one finds what the other recorded, or takes the id after its rollback.
   *
   * @returns what was recorded under the id, or `null` where this transaction is the first to have it.
   */
  claim(
    id: string,
    commandName: string,
  ): ProcessedCommand | null | Promise<ProcessedCommand | null>;

  /**
   * Records the answer to the command whose id this transaction has claimed.
   *
   * @param answer as JSON text; `null` for a command that answers nothing
   */
  complete(id: string, answer: string | null): void | Promise<void>;
}

/** A command that was handled before. */
export interface ProcessedCommand {
  /** The name in the registry of the command that came under this id. */
  readonly commandName: string;
  /** Its answer as JSON text; `null` where it answered nothing. */
  readonly answer: string | null;
}
