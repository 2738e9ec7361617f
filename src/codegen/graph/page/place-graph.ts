import type { FlowEdge, FlowGraph, FlowNode } from '../flow-graph.js';
import { components } from './components.js';
import { Graph, layout, type Point, type Size } from './dagre.js';
import { onShelves } from './on-shelves.js';

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

/**
 * Gives everything its place on a sheet: each part that hangs together from left to right as things
 * follow from each other, and the parts side by side.
 */
export function placeGraph(graph: FlowGraph): PlacedGraph {
  const parts = components(graph).map(placePart);
  const { places, ...sheet } = onShelves(parts);
  const moved = parts.map((part, at) => movedTo(part, places[at] ?? { x: 0, y: 0 }));
  return {
    ...sheet,
    nodes: moved.flatMap(({ nodes }) => nodes),
    edges: moved.flatMap(({ edges }) => edges),
  };
}

const settings = { rankdir: 'LR', nodesep: 10, ranksep: 70, marginx: 15, marginy: 10 };

function placePart({ nodes, edges }: FlowGraph): PlacedGraph {
  const graph = new Graph().setGraph({ ...settings });
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  layout(graph);
  const sheet = graph.graph();
  return {
    width: Math.ceil(sheet.width),
    height: Math.ceil(sheet.height),
    nodes: nodes.map((node) => placed(node, graph.node(node.id))),
    edges: edges.map((edge) => ({ ...edge, points: graph.edge(edge.from, edge.to).points })),
  };
}

function placed(node: FlowNode, { x, y }: Point): PlacedNode {
  const size = sizeOf(node);
  return { ...node, ...size, x: x - size.width / 2, y: y - size.height / 2 };
}

function sizeOf({ name }: FlowNode): Size {
  return { width: Math.ceil(name.length * letter) + 20, height };
}

function movedTo({ nodes, edges }: PlacedGraph, by: Point): Omit<PlacedGraph, keyof Size> {
  const move = <P extends Point>(point: P): P => ({
    ...point,
    x: point.x + by.x,
    y: point.y + by.y,
  });
  return {
    nodes: nodes.map(move),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(move) })),
  };
}
