import { HearkenError } from '../../runtime/errors/hearken-error.js';

/**
 * SQL inside a unit of work has ended its transaction: a COMMIT or ROLLBACK in a text of several statements, or past
 * the connection, on the database or the client itself. What ran before it is committed or rolled back already, as it
 * said; nothing that has run after it belongs to the unit of work. `cause` is the error that the text failed with,
 * where it has.
 */
export class TransactionEndedBySqlError extends HearkenError {
  override readonly name = 'TransactionEndedBySqlError';

  constructor(
    /** The text that has done it; `null` where that is not known. */
    readonly sql: string | null,
    options?: ErrorOptions,
  ) {
    super(
      'transaction-ended-by-sql',
      `${sql === null ? 'Somebody' : `\`${inShort(sql)}\``} has ended the transaction of a unit of work by SQL, ` +
        'so that a part of it may be committed, and the rest is not. See what is stored. Take BEGIN, COMMIT ' +
        'and ROLLBACK away: a unit of work commits when it succeeds, and rolls back when it throws.',
      options,
    );
  }
}

function inShort(sql: string): string {
  const text = sql.trim().replaceAll(/\s+/g, ' ');
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
