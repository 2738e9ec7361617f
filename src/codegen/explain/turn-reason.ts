import { compareSourceOrder } from '../conventions/order/compare-source-order.js';
import type { MethodOrder } from '../conventions/order/order-methods.js';
import {
  orderLabel,
  type OrderEdge,
  type OrderedMethod,
} from '../conventions/order/ordered-method.js';
import type { TurnReason } from './method-explanation.js';
import { orderSetting } from './settings.js';

/** What puts a method right after another. */
export function turnReason(
  before: OrderedMethod,
  after: OrderedMethod,
  order: MethodOrder,
): TurnReason {
  const method = orderLabel(before);
  if (before.model.delivery !== after.model.delivery) {
    return { method, by: 'delivery', place: null };
  }
  const edge = bindingEdge(before, after, order);
  if (edge !== null) return { method, by: 'reference', place: edge.place };
  const by = orderSetting(before).value === orderSetting(after).value ? 'source' : 'order';
  return { method, by, place: null };
}

/** The edge that leads from one to the other or, where source order alone would swap them, keeps the second back. */
function bindingEdge(
  before: OrderedMethod,
  after: OrderedMethod,
  { edges, methods }: MethodOrder,
): OrderEdge | null {
  const leading = edges.find((edge) => edge.second === after && leads(before, edge.first, edges));
  if (leading !== undefined) return leading;
  if (compareSourceOrder(before, after) < 0) return null;
  const holding = edges.filter(({ second }) => second === after);
  const position = (edge: OrderEdge) => methods.indexOf(edge.first);
  return holding.toSorted((a, b) => position(b) - position(a))[0] ?? null;
}

function leads(from: OrderedMethod, to: OrderedMethod, edges: readonly OrderEdge[]): boolean {
  const reached = new Set([from]);
  for (const method of reached) {
    for (const { first, second } of edges) if (first === method) reached.add(second);
  }
  return reached.has(to);
}
