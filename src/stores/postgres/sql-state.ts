// What PostgreSQL answers, by its five characters.
const conflicts = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // lock not available
]);

/** The code of an error that PostgreSQL itself has answered; `undefined` for any other. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  // Errors of the network have codes as well, and no severity, in whatever language.
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}

/** Whether another transaction was in the way. */
export function isConflict(error: unknown): boolean {
  return conflicts.has(sqlStateOf(error) ?? '');
}

// Of those that may come at any time: the connection, shut down or idle for too long; a fault of the system; a
// fault inside PostgreSQL.
const last = /^(?:08|57P0[1-5]|25P0[34]|58|XX)/;

/**
 * Whether an error is the last one of its connection. PostgreSQL says so by the severity, of which drivers hand
 * on the word in the server's own language alone. Where that is not English, its code decides, in doubt for yes.
 */
export function endsConnection(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state === undefined) return false;
  const { severity } = error as { severity?: unknown };
  if (severity === 'ERROR') return false;
  return severity === 'FATAL' || severity === 'PANIC' || last.test(state);
}

/** Whether an error that was the answer to COMMIT says for sure that nothing was committed. */
export function refusesCommit(error: unknown): boolean {
  const state = sqlStateOf(error);
  // 40003: completion unknown; class 08: the connection.
  return state !== undefined && !endsConnection(error) && !/^(?:40003|08)/.test(state);
}
