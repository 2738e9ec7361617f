import { diagnose } from '../../diagnostics/diagnose.js';
import { comparePlaces } from '../../model/compare-places.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { compareSourceOrder } from './compare-source-order.js';
import type { OrderTargets } from './find-referenced.js';
import { orderEdges } from './order-edges.js';
import { orderReferences } from './order-reference.js';
import { orderLabel, type OrderEdge, type OrderedMethod } from './ordered-method.js';
import { totalOrder } from './total-order.js';

export interface MethodOrder {
  readonly methods: readonly OrderedMethod[];
  /** What `before` and `after` bind. */
  readonly edges: readonly OrderEdge[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the handler methods in the order in which they run. */
export function orderMethods({ methods: unordered, abstract }: OrderTargets): MethodOrder {
  const targets = { methods: unordered.toSorted(compareSourceOrder), abstract };
  const bound = orderReferences(targets.methods).map((reference) => orderEdges(reference, targets));
  const edges = bound.flatMap((one) => one.edges);
  const { methods, cycles } = totalOrder(targets.methods, edges);
  const diagnostics = bound.flatMap((one) => one.diagnostics);
  return { methods, edges, diagnostics: [...diagnostics, ...distinct(cycles).map(cycleError)] };
}

// Two classes that wait for each other make a cycle of each pair of their methods.
function distinct(cycles: readonly (readonly OrderEdge[])[]): (readonly OrderEdge[])[] {
  const byPlaces = new Map(cycles.map((cycle) => [JSON.stringify(sortedPlaces(cycle)), cycle]));
  return [...byPlaces.values()];
}

function sortedPlaces(cycle: readonly OrderEdge[]) {
  return cycle.map(({ place }) => place).toSorted(comparePlaces);
}

function cycleError(cycle: readonly OrderEdge[]): Diagnostic {
  const [start, ...others] = cycle;
  const methods = [...cycle.map(({ first }) => first), ...(start ? [start.first] : [])];
  const related = others.map(({ first, second, place }) => ({
    place,
    message: `${orderLabel(first)} before ${orderLabel(second)}`,
  }));
  const finding = { place: start?.place ?? null, related };
  return diagnose('order-cycle', finding, { methods: methods.map(orderLabel) });
}
