import { ts } from '../typescript.js';

/** The node of another parse of the same text that stands where this one stands. */
export function nodeLike<N extends ts.Node>(file: ts.SourceFile, node: N): N | null {
  const find = (at: ts.Node): ts.Node | undefined => {
    if (at.kind === node.kind && at.pos === node.pos && at.end === node.end) return at;
    return at.pos <= node.pos && at.end >= node.end ? ts.forEachChild(at, find) : undefined;
  };
  return (find(file) as N | undefined) ?? null;
}
