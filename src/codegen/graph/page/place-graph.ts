import type { FlowEdge, FlowGraph, FlowNode } from '../flow-graph.js';
import { Graph, layout, type Point, type Size } from './dagre.js';

export interface PlacedGraph extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** With the upper left corner of its box. */
export interface PlacedNode extends FlowNode, Point, Size {}

export interface PlacedEdge extends FlowEdge {
  readonly points: readonly Point[];
}

const height = 26;
// Of a letter in the page's font, which is monospaced.
const letter = 7.25;

/** Gives everything its place on a sheet, from left to right as things follow from each other. */
export function placeGraph({ nodes, edges }: FlowGraph): PlacedGraph {
  const graph = new Graph().setGraph({
    rankdir: 'LR',
    nodesep: 10,
    ranksep: 70,
    marginx: 20,
    marginy: 20,
  });
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  layout(graph);
  const sheet = graph.graph();
  return {
    width: extent(sheet.width),
    height: extent(sheet.height),
    nodes: nodes.map((node) => placed(node, graph.node(node.id))),
    edges: edges.map((edge) => ({ ...edge, points: graph.edge(edge.from, edge.to).points })),
  };
}

// A sheet without anything on it has no size.
function extent(size: number): number {
  return Math.max(1, Math.ceil(size));
}

function placed(node: FlowNode, { x, y }: Point): PlacedNode {
  const size = sizeOf(node);
  return { ...node, ...size, x: x - size.width / 2, y: y - size.height / 2 };
}

function sizeOf({ name }: FlowNode): Size {
  return { width: Math.ceil(name.length * letter) + 20, height };
}
