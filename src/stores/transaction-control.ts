import { TransactionControlError } from './errors/transaction-control-error.js';
import { statementStart } from './statement-start.js';

const control = String.raw`begin|start\s+transaction|commit|end|abort|prepare\s+transaction|rollback(?!\s+(?:work\s+|transaction\s+)?to\b)`;
const first = statementStart(control, '^');
const further = statementStart(control, ';');

/**
 * Looks at the first statement of `sql`.
 *
 * @throws {TransactionControlError} when it would begin or end a transaction; savepoints are fine.
 */
export function refuseTransactionControl(sql: string): void {
  if (first.test(sql)) throw new TransactionControlError(sql);
}

/** Whether a further statement of `sql` looks as if it began or ended a transaction. */
export function mayControlTransaction(sql: string): boolean {
  return further.test(sql);
}
