import { diagnose } from '../../diagnostics/diagnose.js';
import { suggestions } from '../../diagnostics/suggestions.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Delivery } from '../../model/model.js';
import { findReferenced, referableNames, type OrderTargets } from './find-referenced.js';
import type { OrderReference } from './order-reference.js';
import { orderLabel, type OrderEdge, type OrderedMethod } from './ordered-method.js';

export interface OrderEdges {
  readonly edges: readonly OrderEdge[];
  readonly diagnostics: readonly Diagnostic[];
}

const phases: readonly Delivery[] = ['inTransaction', 'afterCommit', 'durable'];

/** What one `before` or `after` binds, or why it binds nothing. */
export function orderEdges(reference: OrderReference, targets: OrderTargets): OrderEdges {
  const { methods, wholeClass } = findReferenced(reference.fact, targets);
  if (methods.length === 0) return { edges: [], diagnostics: [unknown(reference, targets)] };

  const asked = reference.from.flatMap((from) =>
    methods
      .filter((other) => !wholeClass || other !== from)
      .map((other) => asEdge(reference, from, other)),
  );
  const edges = asked.filter(canHold);
  return { edges, diagnostics: edges.length > 0 ? [] : asked.slice(0, 1).map(againstDelivery) };
}

function asEdge(
  { fact: { place }, direction }: OrderReference,
  from: OrderedMethod,
  other: OrderedMethod,
): OrderEdge {
  return direction === 'before'
    ? { first: from, second: other, place }
    : { first: other, second: from, place };
}

function canHold({ first, second }: OrderEdge): boolean {
  return phases.indexOf(first.model.delivery) <= phases.indexOf(second.model.delivery);
}

function unknown({ fact }: OrderReference, targets: OrderTargets): Diagnostic {
  return diagnose('order-reference-unknown', fact, {
    reference: fact.text,
    suggestions: suggestions(fact.text, referableNames(targets)),
  });
}

function againstDelivery({ first, second, place }: OrderEdge): Diagnostic {
  const facts = { first: orderLabel(first), second: orderLabel(second) };
  return diagnose('order-against-delivery', { place }, facts);
}
