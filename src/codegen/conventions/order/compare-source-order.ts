import { compareCodeUnits } from '../../model/compare-code-units.js';
import { comparePlaces } from '../../model/compare-places.js';
import { orderLabel, type OrderedMethod } from './ordered-method.js';

/**
 * Orders handler methods that no `before` or `after` binds: by `order`, then by the class's file
 * and place, then the methods of its bases first, then by place. Never 0 for two methods.
 */
export function compareSourceOrder(a: OrderedMethod, b: OrderedMethod): number {
  return (
    orderOf(a) - orderOf(b) ||
    comparePlaces(a.handler.place, b.handler.place) ||
    b.method.depth - a.method.depth ||
    comparePlaces(a.method.place, b.method.place) ||
    compareCodeUnits(orderLabel(a), orderLabel(b))
  );
}

function orderOf({ method, handler }: OrderedMethod): number {
  return method.options?.order ?? handler.marker.options.order ?? 0;
}
