import { currentAmbient } from '../context/ambient.js';
import { contextAt } from '../context/message-context.js';
import type { EventContext } from '../event-context.js';
import type { Call } from './plan.js';

/** The context of a handler method that asks for one; drawing it up costs more than a handler. */
export function contextFor(
  { entry, eventName, handler, messages }: Call,
  event: object,
  signal: AbortSignal | undefined,
): EventContext {
  if (!entry.takesContext) return unasked;
  const ambient = currentAmbient();
  const context = contextAt(event, ambient ?? messages);
  return Object.freeze({ ...context, eventName, handler, signal: signal ?? ambient?.signal });
}

// A method that does not ask for a context is not handed one by the registry either.
export const unasked = Object.freeze({}) as EventContext;
