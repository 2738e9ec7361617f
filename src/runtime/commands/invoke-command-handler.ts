import type { DispatchScope } from '../container/dispatch-scope.js';
import { unasked } from '../dispatch/context-for.js';
import { withTimeout } from '../dispatch/with-timeout.js';
import type { EventContext } from '../event-context.js';
import type { CommandCall } from './command-call.js';

/** Where a command's handler is built, and how many milliseconds it may take that says nothing itself. */
export interface HandlerSetting {
  readonly scope: DispatchScope;
  readonly timeout: number | null;
}

/** Builds the handler of a command and calls it; what it returns is the answer. */
export function invokeCommandHandler(
  call: CommandCall,
  { scope, timeout }: HandlerSetting,
): unknown {
  const { entry, source } = call.plan;
  const handler = source.handlerFor(scope);
  const milliseconds = entry.timeout ?? timeout;
  if (milliseconds === null)
    return entry.invoke(handler, call.message, contextFor(call, call.signal));
  return withTimeout((signal) => entry.invoke(handler, call.message, contextFor(call, signal)), {
    name: `${call.handler}(${call.messageName})`,
    milliseconds,
    signal: call.signal,
  });
}

function contextFor(call: CommandCall, signal: AbortSignal | undefined): EventContext {
  if (!call.plan.entry.takesContext) return unasked;
  const { context, messageName: eventName, handler } = call;
  return Object.freeze({ ...context, eventName, handler, signal });
}
