import { ts } from '../typescript.js';
import type { Way } from './branches-of.js';

/** The ways past a statement that may return: none where it never does, or is a `return` itself. */
export function leavesOf(node: ts.Statement): readonly Way[] {
  if (ts.isReturnStatement(node)) return [];
  if (ts.isIfStatement(node) && node.elseStatement === undefined && leaves(node.thenStatement)) {
    return [{ fork: node, way: 1, ways: 2 }];
  }
  const fork = returnIn(node);
  return fork === undefined ? [] : [{ fork, way: 1, ways: 2 }];
}

/** True for what ends by leaving the code around it; what throws composes nothing at all. */
export function leaves(node: ts.Statement | undefined): boolean {
  if (node === undefined) return false;
  if (ts.isBlock(node)) return leaves(node.statements.at(-1));
  return ts.isReturnStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node);
}

function returnIn(node: ts.Node): ts.Node | undefined {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return undefined;
  return ts.isReturnStatement(node) ? node : ts.forEachChild(node, returnIn);
}
