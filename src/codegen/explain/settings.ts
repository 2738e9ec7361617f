import {
  orderLabel,
  type OrderEdge,
  type OrderedMethod,
} from '../conventions/order/ordered-method.js';
import { timeoutOf } from '../conventions/method-model.js';
import type { OptionsFact } from '../model/facts.js';
import type { Delivery } from '../model/model.js';
import type { Bond, Setting } from './method-explanation.js';

/** When a method runs, and what says so. */
export function deliverySetting(ordered: OrderedMethod): Setting<Delivery> {
  return { value: ordered.model.delivery, ...originOf(ordered, 'delivery') };
}

/** Its `order`, and what says so. */
export function orderSetting(ordered: OrderedMethod): Setting<number> {
  const { method, handler } = ordered;
  const value = method.options?.order ?? handler.marker.options.order ?? 0;
  return { value, ...originOf(ordered, 'order') };
}

/** How long it may take, and what says so; `null` where nothing does. */
export function timeoutSetting(settled: Settled): Setting<number> | null {
  const value = timeoutOf(settled.method, settled.handler);
  return value === null ? null : { value, ...originOf(settled, 'timeout') };
}

/** A method and the class whose options hold for it. */
type Settled = Pick<OrderedMethod, 'method' | 'handler'>;

function originOf({ method, handler }: Settled, option: keyof OptionsFact['places']) {
  const own = method.options;
  if (own !== null && own[option] !== null)
    return { from: 'method', place: own.places[option] } as const;
  const { options } = handler.marker;
  if (options[option] !== null) return { from: 'class', place: options.places[option] } as const;
  return { from: 'default', place: null } as const;
}

/** The methods that a `before` or an `after` keeps on one side of this one. */
export function bondsOf(ordered: OrderedMethod, edges: readonly OrderEdge[]): Bond[] {
  return edges.flatMap<Bond>(({ first, second, place }) => {
    if (first === ordered) return { runs: 'before', method: orderLabel(second), place };
    return second === ordered ? { runs: 'after', method: orderLabel(first), place } : [];
  });
}
