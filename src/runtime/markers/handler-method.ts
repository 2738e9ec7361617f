import type { HandlerOptions } from './handler-options.js';

/** A method decorator of either kind, legacy or standard. */
export interface MethodMarker {
  (target: object, name: string | symbol, descriptor: PropertyDescriptor): void;
  (target: (...parameters: never[]) => unknown, context: ClassMethodDecoratorContext): void;
}

/**
 * Gives one handler method options of its own, over those of its class.
 *
 * It does not make a method a handler, and does nothing at run time; the build reads it.
 */
export function HandlerMethod(_options: HandlerOptions): MethodMarker {
  return markNothing;
}

function markNothing(): void {
  // The build reads the marker from the source.
}
