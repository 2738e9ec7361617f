import { type Ambient, inAmbient } from '../context/ambient.js';
import { ambientOf } from '../context/ambient-of.js';
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
  /** Where it is handled: the unit of work's own ambient, or that of whoever dispatches it. */
  readonly around: Ambient;
  /** Of a dispatch that has one of its own; the unit of work's otherwise. */
  readonly signal: AbortSignal | undefined;
  /** The handler that is at work; `null` between two. */
  at: Call | null;
}

/**
 * Runs the `inTransaction` handlers of an event one after the other, and leaves the others for after
 * the commit. What a handler raises stands in line before the next one runs.
 *
 * @returns a promise unless all of them were done at once.
 * @throws the first failure, logged and unchanged.
 */
export function handleInUnit(handling: Handling): void | Promise<void> {
  const { plan, raised, around } = handling;
  if (plan.inTransaction.length === 0) return leaveRest(handling);
  const ambient = ambientOf(raised.event, around, handling);
  const running = inAmbient(ambient, () => runFrom(0, handling));
  return isPromise(running) ? running.then(() => leaveRest(handling)) : leaveRest(handling);
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
  handling.at = call;
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
  handling.unit.collect(causeOf(call, handling));
  handling.at = null;
}

/** The handler that is at work in `ambient`. */
export function causeIn({ handling }: Ambient): Cause | null {
  return handling === null || handling.at === null ? null : causeOf(handling.at, handling);
}

function causeOf({ handler }: Call, { plan, raised }: Handling): Cause {
  return { raised, eventName: plan.eventName, handler };
}

function leaveRest({ unit, plan, raised }: Handling): void {
  if (plan.afterCommit.length > 0) unit.deferred.push({ plan, event: raised.event });
}
