import type { FlowNode } from '../flow-graph.js';
import type { Size } from './dagre.js';

const height = 26;
// Of a letter in the page's font, which is monospaced.
const letter = 7.25;

/** How much room the box of a node takes. */
export function boxOf({ name }: FlowNode): Size {
  return { width: Math.ceil(name.length * letter) + 20, height };
}

/** The room between boxes, and around all of them. */
export const room = { between: 10, columns: 70, left: 15, top: 10 };
