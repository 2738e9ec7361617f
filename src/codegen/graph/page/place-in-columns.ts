import { groupBy } from '../../model/group-by.js';
import type { FlowEdge, FlowGraph, FlowNode, FlowNodeId } from '../flow-graph.js';
import { boxOf, room } from './box-of.js';
import type { Point } from './dagre.js';
import type { PlacedEdge, PlacedGraph, PlacedNode } from './placed-graph.js';

/**
 * Places what hangs together in columns, each node near what leads to it, in time that grows with the
 * number of edges. Edges run behind the boxes that lie between their ends.
 */
export function placeInColumns(
  { nodes, edges }: FlowGraph,
  ranks: ReadonlyMap<FlowNodeId, number>,
): PlacedGraph {
  const columns = groupBy(nodes, ({ id }) => ranks.get(id) ?? 0);
  const sources = groupBy(edges, ({ to }) => to);
  const placed = new Map<FlowNodeId, PlacedNode>();
  let [left, bottom] = [room.left, 0];
  for (const [, column] of [...columns].toSorted(([a], [b]) => a - b)) {
    const heightOf = ({ id }: FlowNode) => middleOf(sources.get(id) ?? [], placed);
    const stacked = stack(sortedBy(column, heightOf), left);
    for (const node of stacked) placed.set(node.id, node);
    left += Math.max(...stacked.map(({ width }) => width)) + room.columns;
    bottom = Math.max(bottom, ...stacked.map(({ y, height }) => y + height));
  }
  return {
    width: left - room.columns + room.left,
    height: bottom + room.top,
    nodes: nodes.flatMap(({ id }) => placed.get(id) ?? []),
    edges: edges.flatMap((edge) => drawn(edge, placed)),
  };
}

/** Where the ends of some edges are, on the average; at the top for what nothing leads to. */
function middleOf(edges: readonly FlowEdge[], placed: ReadonlyMap<FlowNodeId, PlacedNode>): number {
  const heights = edges.flatMap(({ from }) => placed.get(from)?.y ?? []);
  return heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length);
}

function sortedBy(nodes: readonly FlowNode[], heightOf: (node: FlowNode) => number): FlowNode[] {
  const heights = new Map(nodes.map((node) => [node, heightOf(node)]));
  return nodes.toSorted((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
}

function stack(nodes: readonly FlowNode[], x: number): readonly PlacedNode[] {
  let y = room.top;
  return nodes.map((node) => {
    const placed = { ...node, ...boxOf(node), x, y };
    y += placed.height + room.between;
    return placed;
  });
}

function drawn(edge: FlowEdge, placed: ReadonlyMap<FlowNodeId, PlacedNode>): readonly PlacedEdge[] {
  const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
  if (from === undefined || to === undefined) return [];
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  return [{ ...edge, points: [start, beside(start, 1), beside(end, -1), end] }];
}

function beside({ x, y }: Point, side: 1 | -1): Point {
  return { x: x + (side * room.columns) / 2, y };
}
