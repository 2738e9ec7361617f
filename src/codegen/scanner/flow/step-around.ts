import { ts } from '../typescript.js';

/** What a piece of code belongs to. */
export type StepNode =
  ts.ClassElement | ts.FunctionDeclaration | ts.VariableDeclaration | ts.SourceFile;

/**
 * The member of the innermost class around a node; where no class is around it, the outermost
 * function or variable, for what stands in a function runs with it; or else the file.
 */
export function stepAround(node: ts.Node): StepNode {
  let outermost: StepNode | null = null;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (isMember(at)) return at;
    if (ts.isFunctionDeclaration(at) || ts.isVariableDeclaration(at)) outermost = at;
  }
  return outermost ?? node.getSourceFile();
}

/** The class that `this` belongs to at a node; in a plain function it may be anything. */
export function classAround(node: ts.Node): ts.ClassLikeDeclaration | null {
  const owner = ts.findAncestor(
    node,
    (one) => ts.isClassLike(one) || ts.isFunctionDeclaration(one) || ts.isFunctionExpression(one),
  );
  return owner !== undefined && ts.isClassLike(owner) ? owner : null;
}

export function isMember(node: ts.Node): node is ts.ClassElement {
  return ts.isClassElement(node) && ts.isClassLike(node.parent);
}
