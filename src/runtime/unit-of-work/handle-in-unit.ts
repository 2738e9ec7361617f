import { type Ambient, inAmbient } from '../context/ambient.js';
import { contextOf } from '../context/message-context.js';
import { callHandler, settleResult } from '../dispatch/call-handler.js';
import type { Call, Plan } from '../dispatch/plan.js';
import { isPromise } from '../dispatch/promise.js';
import type { FailureLog } from '../failure-log.js';
import type { Cause, Raised } from './cascade.js';
import type { OpenUnit } from './open-unit.js';

/** An event on its way through the handlers of a unit of work. */
export interface Handling {
  readonly unit: OpenUnit;
  readonly plan: Plan;
  readonly raised: Raised;
  readonly log: FailureLog;
  /** The handler that dispatches it, where one does. */
  readonly within: Cause | null;
  /** Of a dispatch that has one of its own; the unit of work's otherwise. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs the `inTransaction` handlers of an event one after the other, and leaves the others for after
 * the commit. What a handler raises stands in line before the next one runs.
 *
 * @returns a promise unless all of them were done at once.
 * @throws the first failure, logged and unchanged.
 */
export function handleInUnit(handling: Handling): void | Promise<void> {
  const { unit, plan, raised } = handling;
  if (plan.inTransaction.length === 0) return leaveRest(handling);
  const running = inAmbient(ambientOf(raised.event, unit.ambient), () => runFrom(0, handling));
  return isPromise(running) ? running.then(() => leaveRest(handling)) : leaveRest(handling);
}

/** What the handlers of an event run in: its own correlation, and itself as the cause. */
export function ambientOf(event: object, around: Ambient): Ambient {
  const { messageId, correlationId, userId } = contextOf(event);
  return { ...around, messageId, correlationId, userId };
}

// Not `async`, here and above, for on Node 20 each promise carries the context.
function runFrom(first: number, handling: Handling): void | Promise<void> {
  const { inTransaction } = handling.plan;
  for (let index = first; index < inTransaction.length; index++) {
    const call = inTransaction[index] as Call;
    const running = run(call, handling);
    if (isPromise(running)) return goOnAfter(running, index, handling);
    collect(call, handling);
  }
}

async function goOnAfter(
  running: PromiseLike<unknown>,
  index: number,
  handling: Handling,
): Promise<void> {
  const call = handling.plan.inTransaction[index] as Call;
  try {
    await running;
  } catch (error) {
    throw failed(call, error, handling);
  }
  collect(call, handling);
  await runFrom(index + 1, handling);
}

function run(call: Call, handling: Handling): unknown {
  const { unit, raised, signal } = handling;
  signal?.throwIfAborted();
  unit.cause = causeOf(call, handling);
  try {
    const result = callHandler(call, raised.event, { scope: unit.scope, signal });
    return result === undefined ? undefined : settleResult(result, call);
  } catch (error) {
    throw failed(call, error, handling);
  }
}

function failed({ handler }: Call, error: unknown, { log, plan }: Handling): unknown {
  log.handlerFailed(handler, plan.eventName, error);
  return error;
}

/** Puts what the handler raised in line, with the handler as its cause. */
export function collect(call: Call, handling: Handling): void {
  const { unit, within } = handling;
  unit.collect(causeOf(call, handling));
  unit.cause = within;
}

export function causeOf({ handler }: Call, { plan, raised }: Handling): Cause {
  return { raised, eventName: plan.eventName, handler };
}

function leaveRest({ unit, plan, raised }: Handling): void {
  if (plan.afterCommit.length > 0) unit.deferred.push({ plan, event: raised.event });
}
