import { ts } from '../typescript.js';
import { clauseBranches } from './clause-branches.js';
import { leavesOf } from './leaves-of.js';

/** A part of some code, and what has to be gone for it to run when the whole runs. */
export interface Branch {
  readonly node: ts.Node;
  /** None for what runs in any case. */
  readonly ways: readonly Way[];
}

/** One of the ways that code goes at a fork. */
export interface Way {
  readonly fork: ts.Node;
  readonly way: number;
  readonly ways: number;
}

/** The parts of a statement or expression, in the order in which they stand. */
export function branchesOf(node: ts.Node): readonly Branch[] {
  if (ts.isBlock(node) || ts.isSourceFile(node)) return statementBranches(node.statements);
  if (ts.isCaseOrDefaultClause(node)) return statementBranches(node.statements);
  if (ts.isCaseBlock(node)) return clauseBranches(node);
  const always = new Set(alwaysRun(node) ?? childrenOf(node));
  return childrenOf(node).map((child) => ({
    node: child,
    ways: always.has(child) ? [] : [wayTo(child, node)],
  }));
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** What stands behind something that may return has not been left by it. */
function statementBranches(statements: readonly ts.Statement[]): readonly Branch[] {
  const stays: Way[] = [];
  return statements.map((node) => {
    const branch = { node, ways: [...stays] };
    stays.push(...leavesOf(node));
    return branch;
  });
}

// Also where there is no `else`, the code can go there.
function wayTo(child: ts.Node, fork: ts.Node): Way {
  const isElse =
    (ts.isIfStatement(fork) && child === fork.elseStatement) ||
    (ts.isConditionalExpression(fork) && child === fork.whenFalse);
  return { fork, way: isElse ? 1 : 0, ways: 2 };
}

/** Those parts of a branching or looping node that run in any case; `null` for all others. */
function alwaysRun(node: ts.Node): readonly (ts.Node | undefined)[] | null {
  if (ts.isIfStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  if (ts.isBinaryExpression(node) && isShortCircuit(node)) return [node.left, node.operatorToken];
  if (ts.isForStatement(node)) return [node.initializer, node.condition];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    return [node.initializer, node.expression];
  }
  if (ts.isWhileStatement(node)) return [node.expression];
  return ts.isTryStatement(node) ? [node.tryBlock, node.finallyBlock] : null;
}

const shortCircuits = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function isShortCircuit({ operatorToken }: ts.BinaryExpression): boolean {
  return shortCircuits.has(operatorToken.kind);
}
