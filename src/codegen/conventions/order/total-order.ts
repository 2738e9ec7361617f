import { comparePlaces } from '../../model/compare-places.js';
import { groupBy } from '../../model/group-by.js';
import { compareSourceOrder } from './compare-source-order.js';
import { findCycle, type Blocker } from './find-cycle.js';
import type { OrderEdge, OrderedMethod } from './ordered-method.js';

export interface TotalOrder {
  readonly methods: readonly OrderedMethod[];
  /** The edges of each cycle that was found; the order goes against one of them. */
  readonly cycles: readonly (readonly OrderEdge[])[];
}

/**
 * Sorts topologically and, among those that are free, in source order: the same order for the same
 * methods and edges, however they are passed.
 */
export function totalOrder(
  methods: readonly OrderedMethod[],
  edges: readonly OrderEdge[],
): TotalOrder {
  const remaining = methods.toSorted(compareSourceOrder);
  const placed = new Set<OrderedMethod>();
  const cycles: OrderEdge[][] = [];
  const into = groupBy(edges.toSorted(compareEdges), ({ second }) => second);
  const blocker: Blocker = (method) => into.get(method)?.find(({ first }) => !placed.has(first));

  for (let first = remaining[0]; first !== undefined; first = remaining[0]) {
    let next = remaining.find((method) => blocker(method) === undefined);
    if (next === undefined) {
      const cycle = findCycle(first, blocker);
      cycles.push(cycle);
      next = cycle[0]?.first ?? first;
    }
    placed.add(next);
    remaining.splice(remaining.indexOf(next), 1);
  }
  return { methods: [...placed], cycles };
}

function compareEdges(a: OrderEdge, b: OrderEdge): number {
  return compareSourceOrder(a.first, b.first) || comparePlaces(a.place, b.place);
}
