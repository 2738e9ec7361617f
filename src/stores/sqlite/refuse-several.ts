import { SeveralStatementsError } from './errors/several-statements-error.js';

// Where a semicolon ends no statement.
const quoted =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g;
const further = /;\s*[^\s;]/;
const trigger = /^\s*create\s+(?:temp\s+|temporary\s+)?trigger\b/i;

/** @throws {SeveralStatementsError} when `sql` is more than one statement. */
export function refuseSeveral(sql: string): void {
  const bare = sql.replaceAll(quoted, ' ');
  // The statements of a trigger are a part of it.
  if (further.test(bare) && !trigger.test(bare)) throw new SeveralStatementsError(sql);
}
