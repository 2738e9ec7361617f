/** The statements of a shop, as each contender runs them. */
export const sql = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  findOrder: 'SELECT version, document FROM orders WHERE id = ?',
  saveOrder: 'UPDATE orders SET version = version + 1, document = ? WHERE id = ? AND version = ?',
  writeSummary: `INSERT INTO order_summary (order_id, pieces) VALUES (?, ?)
    ON CONFLICT (order_id) DO UPDATE SET pieces = excluded.pieces`,
  claim: `INSERT INTO hearken_processed_command (id, command_name) VALUES (?, ?)
    ON CONFLICT (id) DO NOTHING`,
  answerOf: 'SELECT answer FROM hearken_processed_command WHERE id = ?',
  complete: 'UPDATE hearken_processed_command SET answer = ? WHERE id = ?',
} as const;
