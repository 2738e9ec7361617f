import type { FlowGraph } from '../flow-graph.js';
import { components } from './components.js';
import type { Point, Size } from './dagre.js';
import { onShelves } from './on-shelves.js';
import { placeInColumns } from './place-in-columns.js';
import { placeNicely } from './place-nicely.js';
import type { PlacedGraph } from './placed-graph.js';
import { ranksOf } from './ranks.js';

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

// What can be placed nicely within a second or so.
const most = 1_500;

function placePart(part: FlowGraph): PlacedGraph {
  const ranks = ranksOf(part);
  const rank = (id: string) => ranks.get(id) ?? 0;
  const passed = part.edges.map(({ from, to }) => Math.abs(rank(to) - rank(from)));
  const effort = passed.reduce((sum, columns) => sum + columns, part.nodes.length);
  return effort > most ? placeInColumns(part, ranks) : placeNicely(part);
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
