import { dot } from './dot.js';
import type { FlowGraph } from './flow-graph.js';
import { html } from './html.js';
import { json } from './json.js';
import { mermaid } from './mermaid.js';

export type GraphFormat = 'mermaid' | 'dot' | 'json' | 'html';

const writers: Readonly<Record<GraphFormat, (graph: FlowGraph) => string>> = {
  mermaid,
  dot,
  json,
  html,
};

/** Writes a graph down: a text that ends with a line break, the same for the same graph. */
export function formatGraph(graph: FlowGraph, format: GraphFormat): string {
  return writers[format](graph);
}
