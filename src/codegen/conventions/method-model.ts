import type { Diagnostic } from '../model/diagnostic.js';
import type { ResolvedConfig } from '../model/config.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import type { Delivery, HandlerMethodModel } from '../model/model.js';
import type { TypeId } from '../model/type-ref.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { declaredEvents } from './declared-events.js';
import { formerNames } from './former-names.js';
import { eventNames, type EventIndex } from './event-index.js';
import { isTimeout } from './handler-timeout.js';
import { methodLabel } from './method-label.js';
import { hasResult } from './method-rules/returns-nothing.js';

export interface MethodSetting {
  readonly handler: HandlerClassFact;
  readonly handlerName: string;
  readonly events: EventIndex;
  readonly defaults: ResolvedConfig['defaults'];
}

/** What a handler method is to the registry. */
export function methodModel(method: MethodFact, setting: MethodSetting): HandlerMethodModel {
  const declared = declaredIds(method, setting.events);
  const delivery = deliveryOf(method, setting);
  return {
    handler: setting.handlerName,
    name: method.name,
    place: method.place,
    declaredIn: method.declaredIn.name,
    async: isAsync(method),
    hasResult: hasResult(method),
    timeout: timeoutOf(method, setting.handler),
    delivery,
    formerly: delivery === 'durable' ? formerNames(method, setting) : [],
    takesContext: method.parameters.length > 1,
    declares: eventNames(setting.events, declared),
    events: eventNames(
      setting.events,
      declared.flatMap((id) => concreteIds(id, setting.events)),
    ),
  };
}

/** One warning for each base event of a method for which no concrete event stands. */
export function emptyBases(method: MethodFact, events: EventIndex): Diagnostic[] {
  const empty = declaredEvents(method.parameters[0], events.facts).filter(
    ({ type }) => concreteIds(type.id, events).length === 0,
  );
  const place = method.parameters[0]?.place ?? method.place;
  return empty.map(({ type }) =>
    diagnose(
      'event-without-subclass',
      { place },
      { event: type.name, method: methodLabel(method) },
    ),
  );
}

function declaredIds({ parameters: [first] }: MethodFact, events: EventIndex): TypeId[] {
  return declaredEvents(first, events.facts).map(({ type }) => type.id);
}

function concreteIds(id: TypeId, { concrete }: EventIndex): TypeId[] {
  return (concrete.get(id) ?? []).map(({ type }) => type.id);
}

export function isAsync({ returns }: MethodFact): boolean {
  return returns.kind === 'promise' || returns.kind === 'promised';
}

function deliveryOf(method: MethodFact, { handler, defaults }: MethodSetting): Delivery {
  const chosen = method.options?.delivery ?? handler.marker.options.delivery;
  return chosen ?? (isAsync(method) ? defaults.async : defaults.sync);
}

/** Milliseconds: what the method says itself, or else its class; `null` where nobody waits for it. */
export function timeoutOf(method: MethodFact, { marker }: HandlerClassFact): number | null {
  const timeout = method.options?.timeout ?? marker.options.timeout;
  return timeout !== null && isTimeout(timeout) && isAsync(method) ? timeout : null;
}
