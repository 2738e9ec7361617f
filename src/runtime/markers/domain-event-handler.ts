import type { HandlerOptions } from './handler-options.js';

/** Any class, abstract ones included: subclasses inherit the marker. */
export type AnyClass = abstract new (...parameters: never[]) => object;

/** What `DomainEventHandler(options)` returns: a class decorator of either kind, or a plain function. */
export interface ClassMarker {
  (target: AnyClass, context?: ClassDecoratorContext): void;
}

/**
 * Marks a class as a handler of domain events: every public method of it that takes one and
 * returns `void` or `Promise<void>` is a handler method.
 *
 * Works as a legacy and as a standard decorator, with or without `(options)`, and as a plain
 * function on a class: `DomainEventHandler(Policy)`. It does nothing at run time; the build reads it.
 */
export function DomainEventHandler(target: AnyClass, context?: ClassDecoratorContext): void;
export function DomainEventHandler(options?: HandlerOptions): ClassMarker;
export function DomainEventHandler(target?: AnyClass | HandlerOptions): ClassMarker | void {
  if (typeof target !== 'function') return markNothing;
}

function markNothing(): void {
  // The build reads the marker from the source.
}
