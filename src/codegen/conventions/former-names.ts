import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { FormerNameFact, HandlerClassFact, MethodFact } from '../model/facts.js';
import type { Place } from '../model/place.js';
import { orderLabel, type OrderedMethod } from './order/ordered-method.js';

/**
 * The names that deliveries may have for a method beside the one it has now, as `Class.method`:
 * each former name of it under each name of its class. One with a dot is the whole name already.
 */
export function formerNames(
  method: MethodFact,
  { handler, handlerName }: { readonly handler: HandlerClassFact; readonly handlerName: string },
): readonly string[] {
  const own = ownNames(method).map(({ text }) => text);
  const classes = [handlerName, ...classNames(handler).map(({ text }) => text)];
  const methods = [method.name, ...own.filter((name) => !name.includes('.'))];
  const all = classes.flatMap((owner) => methods.map((name) => `${owner}.${name}`));
  const names = new Set([...all, ...own.filter((name) => name.includes('.'))]);
  names.delete(`${handlerName}.${method.name}`);
  return [...names];
}

/** What is wrong with the former names of some handler methods. */
export function judgeFormerNames(methods: readonly OrderedMethod[]): readonly Diagnostic[] {
  const durable = methods.filter(({ model }) => model.delivery === 'durable');
  const owners = new Map(durable.map((one) => [orderLabel(one), one]));
  return [...durable.flatMap((one) => taken(one, owners)), ...methods.flatMap(idle)];
}

// Owned by whoever comes first; the others are told.
function taken(method: OrderedMethod, owners: Map<string, OrderedMethod>): Diagnostic[] {
  return method.model.formerly.flatMap((name) => {
    const owner = owners.get(name) ?? method;
    owners.set(name, owner);
    if (owner === method) return [];
    const related = [{ place: owner.model.place, message: `${name} is, or was, this` }];
    const facts = { method: orderLabel(method), name };
    return diagnose('handler-former-name-taken', { place: placeOf(method), related }, facts);
  });
}

/** Former names of a method's own that no delivery can have. */
function idle(one: OrderedMethod): Diagnostic[] {
  const [first] = ownNames(one.method);
  if (first === undefined || one.model.delivery === 'durable') return [];
  const { place } = first;
  return [diagnose('handler-former-name-idle', { place }, { method: orderLabel(one) })];
}

function ownNames({ options }: MethodFact): readonly FormerNameFact[] {
  return options?.formerly ?? [];
}

// What a base class was called says nothing of what derives from it.
function classNames({ marker }: HandlerClassFact): readonly FormerNameFact[] {
  return marker.inherited ? [] : marker.options.formerly;
}

function placeOf({ method, handler }: OrderedMethod): Place {
  const [first] = [...ownNames(method), ...classNames(handler)];
  return first?.place ?? method.place;
}
