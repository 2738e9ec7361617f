import { TransactionControlError } from './errors/transaction-control-error.js';

// Comments may stand before it.
const control =
  /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*(?:begin|start\s+transaction|commit|end|abort|prepare\s+transaction|rollback(?!\s+(?:work\s+|transaction\s+)?to\b))\b/i;

/**
 * Looks at the first statement of `sql`.
 *
 * @throws {TransactionControlError} when it would begin or end a transaction; savepoints are fine.
 */
export function refuseTransactionControl(sql: string): void {
  if (control.test(sql)) throw new TransactionControlError(sql);
}
