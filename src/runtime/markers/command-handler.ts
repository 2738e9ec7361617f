import type { AnyClass, ClassMarker } from './domain-event-handler.js';

/**
 * Marks a class as a handler of commands: every public method of it whose first parameter is a
 * command handles that command, whatever it returns.
 *
 * Works as a legacy and as a standard decorator, bare or called, and as a plain function on a
 * class: `CommandHandler(Orders)`. It does nothing at run time; the build reads it.
 */
export function CommandHandler(target: AnyClass, context?: ClassDecoratorContext): void;
export function CommandHandler(): ClassMarker;
export function CommandHandler(target?: AnyClass): ClassMarker | void {
  if (target === undefined) return markNothing;
}

function markNothing(): void {
  // The build reads the marker from the source.
}
