import type { HandlerClassFact, OrderReferenceFact } from '../../model/facts.js';
import { orderLabel, type OrderedMethod } from './ordered-method.js';

/** What a reference may stand for: handler methods, and abstract classes by their subclasses. */
export interface OrderTargets {
  readonly methods: readonly OrderedMethod[];
  readonly abstract: readonly HandlerClassFact[];
}

export interface Referenced {
  readonly methods: readonly OrderedMethod[];
  /** True when the reference names a class: all methods, and not one of them. */
  readonly wholeClass: boolean;
}

/** The handler methods that `before` or `after` means; none when the name is unknown. */
export function findReferenced(reference: OrderReferenceFact, targets: OrderTargets): Referenced {
  const { type, text } = reference;
  if (type !== null) {
    return {
      methods: targets.methods.filter((target) => isOrExtends(target, type)),
      wholeClass: true,
    };
  }
  const ofClass = methodsOfClass(text, targets);
  if (ofClass.length > 0) return { methods: ofClass, wholeClass: true };
  return { methods: namedMethods(text, targets), wholeClass: false };
}

function namedMethods(text: string, targets: OrderTargets): OrderedMethod[] {
  const dot = text.lastIndexOf('.');
  const ofClass = methodsOfClass(text.slice(0, dot), targets);
  return ofClass.filter(({ model }) => model.name === text.slice(dot + 1));
}

function methodsOfClass(name: string, { methods, abstract }: OrderTargets): OrderedMethod[] {
  const own = methods.filter(({ model }) => model.handler === name);
  if (own.length > 0) return own;
  const bases = abstract.filter(({ type }) => type.name === name || type.id === name);
  return methods.filter((target) => bases.some(({ type }) => isOrExtends(target, type.id)));
}

function isOrExtends({ handler: { type, bases } }: OrderedMethod, id: string): boolean {
  return type.id === id || bases.includes(id);
}

/** Every name that a reference may use, for suggestions. */
export function referableNames({ methods, abstract }: OrderTargets): string[] {
  const names = methods.flatMap((target) => [target.model.handler, orderLabel(target)]);
  return [...new Set([...names, ...abstract.map(({ type }) => type.name)])];
}
