import type { HandlerClassFact, MethodFact } from '../../model/facts.js';
import type { HandlerMethodModel } from '../../model/model.js';
import type { Place } from '../../model/place.js';

/** A handler method with what decides its place among the others. */
export interface OrderedMethod {
  readonly model: HandlerMethodModel;
  readonly method: MethodFact;
  readonly handler: HandlerClassFact;
}

/** `first` has to run before `second`; `place` is where that is asked for. */
export interface OrderEdge {
  readonly first: OrderedMethod;
  readonly second: OrderedMethod;
  readonly place: Place;
}

/** `Class.method`, as `before`, `after` and log lines name it. */
export function orderLabel({ model }: OrderedMethod): string {
  return `${model.handler}.${model.name}`;
}
