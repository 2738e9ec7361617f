import { ts } from '../typescript.js';
import type { Branch } from './branches-of.js';
import { leaves } from './leaves-of.js';

/** The clauses of a `switch`: one of them runs, unless some fall through to the next. */
export function clauseBranches({ clauses, parent }: ts.CaseBlock): readonly Branch[] {
  const filled = clauses.filter(({ statements }) => statements.length > 0);
  const fallsThrough = filled.slice(0, -1).some(({ statements }) => !isLeft(statements));
  const ways = filled.length + (clauses.some(ts.isDefaultClause) ? 0 : 1);
  return clauses.map((node) => {
    const one = { fork: parent, way: filled.indexOf(node), ways };
    return { node, ways: [fallsThrough ? { fork: node, way: 0, ways: 2 } : one] };
  });
}

function isLeft(statements: readonly ts.Statement[]): boolean {
  const last = statements.at(-1);
  return last !== undefined && (ts.isThrowStatement(last) || leaves(last));
}
