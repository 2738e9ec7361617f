import type { ts } from '../typescript.js';

/** A node as it is written, on one line, for messages. */
export function textOf(node: ts.Node): string {
  return node.getText().replace(/\s+/g, ' ');
}
