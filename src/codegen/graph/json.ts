import type { FlowGraph } from './flow-graph.js';

/** The graph itself: `nodes` and `edges`, sorted. */
export function json(graph: FlowGraph): string {
  return `${JSON.stringify(graph, null, 2)}\n`;
}
