import { currentAmbient } from '../context/ambient.js';
import { contextOf } from '../context/message-context.js';
import type { EventContext } from '../event-context.js';
import type { Call } from './plan.js';

/** The context of a handler method that asks for one; drawing it up costs more than a handler. */
export function contextFor(
  { entry, eventName, handler }: Call,
  event: object,
  signal: AbortSignal | undefined,
): EventContext {
  if (!entry.takesContext) return unasked;
  const given = signal ?? currentAmbient()?.signal;
  return Object.freeze({ ...contextOf(event), eventName, handler, signal: given });
}

// A method that does not ask for a context is not handed one by the registry either.
export const unasked = Object.freeze({}) as EventContext;
