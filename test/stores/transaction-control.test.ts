import { expect, it } from 'vitest';
import { TransactionControlError } from '../../src/stores/errors/transaction-control-error.js';
import { refuseTransactionControl } from '../../src/stores/transaction-control.js';

it.each([
  'BEGIN',
  'start  transaction read only',
  'end',
  'Abort;',
  "prepare transaction 'x'",
  'rollback and chain',
  '; -- nothing\n; commit',
  '/* of * two ** stars **/ /**/rollback',
])('refuses what would begin or end a transaction: %j', (sql) => {
  expect(() => refuseTransactionControl(sql)).toThrow(TransactionControlError);
});

it.each([
  'SELECT 1',
  'ROLLBACK TO part',
  'rollback transaction to savepoint part',
  'SAVEPOINT part',
  '-- COMMIT\nSELECT 1',
  '/* COMMIT */ SELECT 1',
  '/* COMMIT',
  'commitment',
])('lets everything else through: %j', (sql) => {
  expect(() => refuseTransactionControl(sql)).not.toThrow();
});

it('reads many comments in one go', () => {
  const sql = `${'/* a */ '.repeat(5_000)}${'-- b\n'.repeat(5_000)}SELECT 1`;
  expect(() => refuseTransactionControl(sql)).not.toThrow();
});
