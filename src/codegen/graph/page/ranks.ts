import { groupBy } from '../../model/group-by.js';
import type { FlowGraph, FlowNodeId } from '../flow-graph.js';

/**
 * The column of each node, from 0: past all that leads to it, an edge that closes a circle left aside.
 * What nothing leads to stands right before what it leads to itself.
 */
export function ranksOf(graph: FlowGraph): ReadonlyMap<FlowNodeId, number> {
  const after = successorsOf(graph);
  const order = inOrder(graph, after);
  const turns = new Map(order.map((id, at) => [id, at]));
  const isForward = (from: FlowNodeId, to: FlowNodeId) => turnOf(from) < turnOf(to);
  const turnOf = (id: FlowNodeId) => turns.get(id) ?? 0;
  const ranks = new Map(order.map((id) => [id, 0]));
  const rankOf = (id: FlowNodeId) => ranks.get(id) ?? 0;
  for (const from of order) {
    for (const to of after(from)) {
      if (isForward(from, to)) ranks.set(to, Math.max(rankOf(to), rankOf(from) + 1));
    }
  }
  const led = new Set(order.flatMap((from) => after(from).filter((to) => isForward(from, to))));
  for (const id of order.filter((one) => !led.has(one))) {
    const next = after(id)
      .filter((to) => isForward(id, to))
      .map(rankOf);
    if (next.length > 0) ranks.set(id, next.reduce((a, b) => Math.min(a, b)) - 1);
  }
  return ranks;
}

type Successors = (id: FlowNodeId) => readonly FlowNodeId[];

const none: readonly FlowNodeId[] = [];

function successorsOf({ edges }: FlowGraph): Successors {
  const groups = groupBy(edges, ({ from }) => from);
  const after = new Map([...groups].map(([from, own]) => [from, own.map(({ to }) => to)]));
  return (id) => after.get(id) ?? none;
}

/** Each before what it leads to, as far as there are no circles. Chains may be longer than a stack. */
function inOrder({ nodes }: FlowGraph, after: Successors): readonly FlowNodeId[] {
  const seen = new Set<FlowNodeId>();
  const done: FlowNodeId[] = [];
  for (const { id } of nodes) {
    const open = seen.has(id) ? [] : [begun(id, after)];
    seen.add(id);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const next = last.left.pop();
      if (next === undefined) done.push((open.pop() ?? last).id);
      else if (!seen.has(next)) {
        seen.add(next);
        open.push(begun(next, after));
      }
    }
  }
  return done.reverse();
}

function begun(id: FlowNodeId, after: Successors) {
  return { id, left: after(id).toReversed() };
}
