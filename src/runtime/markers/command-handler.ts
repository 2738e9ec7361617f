import type { AnyClass, ClassMarker } from './domain-event-handler.js';

/**
 * What a marker may say about how commands are handled. The build reads it from the source, so it must
 * be written out where the marker stands.
 */
export interface CommandHandlerOptions {
  /** Milliseconds that an asynchronous method may take, above 0; `handlerTimeout` of `createHearken` by default. */
  readonly timeout?: number;
}

/**
 * Marks a class as a handler of commands: every public method of it whose first parameter is a
 * command handles that command, whatever it returns.
 *
 * Works as a legacy and as a standard decorator, with or without `(options)`, and as a plain function
 * on a class: `CommandHandler(Orders)`. It does nothing at run time; the build reads it.
 */
export function CommandHandler(target: AnyClass, context?: ClassDecoratorContext): void;
export function CommandHandler(options?: CommandHandlerOptions): ClassMarker;
export function CommandHandler(target?: AnyClass | CommandHandlerOptions): ClassMarker | void {
  if (typeof target !== 'function') return markNothing;
}

function markNothing(): void {
  // The build reads the marker from the source.
}
