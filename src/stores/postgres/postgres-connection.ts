import type { HearkenError } from '../../runtime/errors/hearken-error.js';
import { TransactionEndedBySqlError } from '../errors/transaction-ended-by-sql-error.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { TransactionLostError } from '../errors/transaction-lost-error.js';
import { refuseTransactionControl } from '../transaction-control.js';
import type { PostgresClient, PostgresQuery, PostgresResult } from './postgres-pool.js';
import { endsConnection } from './sql-state.js';
import { hasNoTransaction } from './transaction-end.js';

/**
 * What a transaction of PostgreSQL is written through. Statements run one after the other, in the order in
 * which they came. After the end each call rejects with {@link TransactionEndedError}, with
 * {@link TransactionLostError} when the connection is gone, and with {@link TransactionEndedBySqlError} when a
 * statement has ended the transaction.
 */
export interface PostgresConnection<Client extends PostgresClient = PostgresClient> {
  /**
   * The client itself, for a query builder. It goes back to its pool at the end: do not keep it, release it,
   * or end the transaction on it.
   *
   * @throws {TransactionEndedError} after the end.
   */
  readonly client: Client;
  query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<PostgresResult<Row>>;
  query<Row = unknown>(query: PostgresQuery): Promise<PostgresResult<Row>>;
}

export class TransactionConnection<
  Client extends PostgresClient,
> implements PostgresConnection<Client> {
  #ended = false;
  #running: Promise<unknown> | null = null;
  #failure: unknown = null;
  #loss: unknown = null;
  #gone: HearkenError | null = null;

  constructor(private readonly checkedOut: Client) {}

  get client(): Client {
    if (this.#ended) throw new TransactionEndedError('client');
    return this.checkedOut;
  }

  /** What has aborted the transaction, where a statement has failed and nobody went back to a savepoint since. */
  get failure(): unknown {
    return this.#failure;
  }

  /** What broke the connection, where something has. */
  get loss(): unknown {
    return this.#loss;
  }

  async query<Row>(
    query: string | PostgresQuery,
    values: readonly unknown[] = [],
  ): Promise<PostgresResult<Row>> {
    this.assertOpen('query');
    const asked = typeof query === 'string' ? { text: query, values: [...values] } : query;
    refuseTransactionControl(asked.text);
    return this.#inTurn(asked) as Promise<PostgresResult<Row>>;
  }

  /** @throws when there is no transaction any more. */
  assertOpen(operation: string): void {
    if (this.#ended) throw new TransactionEndedError(operation);
    if (this.#gone !== null) throw this.#gone;
  }

  /** What every call is refused with because the transaction has gone before its end; `null` while it is there. */
  get gone(): HearkenError | null {
    return this.#gone;
  }

  /** Refuses all statements from now on, and waits for those that are on their way. */
  async close(): Promise<void> {
    this.#ended = true;
    while (this.#running !== null) await this.#running;
  }

  lose(cause: unknown): void {
    this.#loss ??= cause;
    this.#gone ??= new TransactionLostError(cause);
  }

  // A client has room for one statement; what comes meanwhile waits here.
  #inTurn(query: PostgresQuery): Promise<PostgresResult> {
    const before = this.#running;
    const answer = before === null ? this.#ask(query) : before.then(() => this.#ask(query));
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    const running = settled.then(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return answer;
  }

  async #ask(query: PostgresQuery): Promise<PostgresResult> {
    if (this.#gone !== null) throw this.#gone;
    let result: PostgresResult;
    try {
      result = await this.checkedOut.query(query);
    } catch (error) {
      this.#failure ??= error;
      if (endsConnection(error)) this.lose(error);
      this.#look(query.text, { cause: error });
      throw error;
    }
    this.#failure = null;
    this.#look(query.text);
    if (this.#gone !== null) throw this.#gone;
    return result;
  }

  // Whatever ran after the end of the transaction would be committed at once, each statement for itself.
  #look(sql: string, options?: ErrorOptions): void {
    if (!hasNoTransaction(this.checkedOut)) return;
    this.#gone ??= new TransactionEndedBySqlError(sql, options);
  }
}
