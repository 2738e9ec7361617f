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
  // Errors of the network have codes as well, and no severity.
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}

/** Whether another transaction was in the way. */
export function isConflict(error: unknown): boolean {
  return conflicts.has(sqlStateOf(error) ?? '');
}

/** Whether an error is the last one of its connection. */
export function endsConnection(error: unknown): boolean {
  const { severity } = error as { severity?: unknown };
  return severity === 'FATAL' || severity === 'PANIC';
}

/** Whether an error that was the answer to COMMIT says for sure that nothing was committed. */
export function refusesCommit(error: unknown): boolean {
  const state = sqlStateOf(error);
  // 40003: completion unknown; class 08: the connection.
  return state !== undefined && !endsConnection(error) && !/^(?:40003|08)/.test(state);
}
