import { compareSourceOrder } from './compare-source-order.js';
import type { OrderEdge, OrderedMethod } from './ordered-method.js';

/** The first edge, if any, that keeps a method from running. */
export type Blocker = (method: OrderedMethod) => OrderEdge | undefined;

/**
 * Follows blockers back from a method until one comes again. The edges of the cycle, in the
 * direction in which they ask to run, from its first method in source order.
 *
 * @throws {RangeError} when a method on the way is not blocked: then there is no cycle to find.
 */
export function findCycle(start: OrderedMethod, blocker: Blocker): OrderEdge[] {
  const path: OrderEdge[] = [];
  const reached = new Map<OrderedMethod, number>();
  let at = start;
  while (!reached.has(at)) {
    const edge = blocker(at);
    if (edge === undefined) throw new RangeError('no cycle leads to a method that is free');
    reached.set(at, path.length);
    path.push(edge);
    at = edge.first;
  }
  return fromItsFirst(path.slice(reached.get(at)).toReversed());
}

function fromItsFirst(cycle: readonly OrderEdge[]): OrderEdge[] {
  const [first] = cycle.map((edge) => edge.first).toSorted(compareSourceOrder);
  const start = cycle.findIndex((edge) => edge.first === first);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
