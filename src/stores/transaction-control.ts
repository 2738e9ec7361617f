import { TransactionControlError } from './errors/transaction-control-error.js';

const control =
  /^\s*(?:begin|start\s+transaction|commit|end|abort|prepare\s+transaction|rollback(?!\s+(?:work\s+|transaction\s+)?to\b))\b/i;

/** @throws {TransactionControlError} when `sql` would begin or end a transaction; savepoints are fine. */
export function refuseTransactionControl(sql: string): void {
  if (control.test(sql)) throw new TransactionControlError(sql);
}
