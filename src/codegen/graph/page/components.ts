import { groupBy } from '../../model/group-by.js';
import type { FlowGraph, FlowNodeId } from '../flow-graph.js';

type Neighbours = ReadonlyMap<FlowNodeId, readonly FlowNodeId[]>;

/** The parts of a graph between which no edge leads, each in the order of the whole. */
export function components(graph: FlowGraph): readonly FlowGraph[] {
  const leaders = leadersOf(graph);
  const nodes = groupBy(graph.nodes, ({ id }) => leaders.get(id));
  const edges = groupBy(graph.edges, ({ from }) => leaders.get(from));
  return [...nodes].map(([leader, own]) => ({ nodes: own, edges: edges.get(leader) ?? [] }));
}

/** For each node the first of its part. */
function leadersOf({ nodes, edges }: FlowGraph): ReadonlyMap<FlowNodeId, FlowNodeId> {
  const neighbours = neighboursOf(edges);
  const leaders = new Map<FlowNodeId, FlowNodeId>();
  for (const { id } of nodes) {
    if (leaders.has(id)) continue;
    for (const one of reached(id, neighbours)) leaders.set(one, id);
  }
  return leaders;
}

function neighboursOf(edges: FlowGraph['edges']): Neighbours {
  const ends = edges.flatMap(({ from, to }) => [
    { of: from, is: to },
    { of: to, is: from },
  ]);
  const found = groupBy(ends, (end) => end.of);
  return new Map([...found].map(([of, others]) => [of, others.map(({ is }) => is)]));
}

function reached(start: FlowNodeId, neighbours: Neighbours): ReadonlySet<FlowNodeId> {
  const found = new Set([start]);
  for (const one of found) for (const other of neighbours.get(one) ?? []) found.add(other);
  return found;
}
