import type { FlowGraph, FlowNode } from '../flow-graph.js';
import { boxOf, room } from './box-of.js';
import { Graph, layout, type Point } from './dagre.js';
import type { PlacedGraph, PlacedNode } from './placed-graph.js';

const settings = {
  rankdir: 'LR',
  nodesep: room.between,
  ranksep: room.columns,
  marginx: room.left,
  marginy: room.top,
};

/** Places what hangs together so that few edges cross: of much, and of long chains, it takes minutes. */
export function placeNicely({ nodes, edges }: FlowGraph): PlacedGraph {
  const graph = new Graph().setGraph({ ...settings });
  for (const node of nodes) graph.setNode(node.id, { ...boxOf(node) });
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
  const box = boxOf(node);
  return { ...node, ...box, x: x - box.width / 2, y: y - box.height / 2 };
}
