import { ts } from '../typescript.js';

/** A part of some code, and whether it runs in some cases only when the whole runs. */
export interface Branch {
  readonly node: ts.Node;
  readonly conditional: boolean;
}

/** The parts of a statement or expression, in the order in which they stand. */
export function branchesOf(node: ts.Node): readonly Branch[] {
  if (ts.isBlock(node) || ts.isSourceFile(node)) return statementBranches(node.statements);
  const always = new Set(alwaysRun(node) ?? childrenOf(node));
  return childrenOf(node).map((child) => ({ node: child, conditional: !always.has(child) }));
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

// Behind an `if` that may return, the rest runs in some cases only.
function statementBranches(statements: readonly ts.Statement[]): readonly Branch[] {
  const leaves = statements.findIndex((one) => !ts.isReturnStatement(one) && mayReturn(one));
  return statements.map((node, index) => ({ node, conditional: leaves >= 0 && index > leaves }));
}

function mayReturn(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.isReturnStatement(node) || childrenOf(node).some(mayReturn);
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
  if (ts.isWhileStatement(node) || ts.isSwitchStatement(node)) return [node.expression];
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
