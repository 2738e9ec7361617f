import { type Ambient, inAmbient } from '../context/ambient.js';
import { contextOf } from '../context/message-context.js';
import { callHandler, settleResult } from '../dispatch/call-handler.js';
import type { Call, Plan } from '../dispatch/plan.js';
import type { FailureLog } from '../failure-log.js';
import type { Raised } from './cascade.js';
import type { OpenUnit } from './open-unit.js';

/** An event on its way through the handlers of a unit of work. */
export interface Handling {
  readonly unit: OpenUnit;
  readonly plan: Plan;
  readonly raised: Raised;
  readonly log: FailureLog;
  /** Of a dispatch that has one of its own; the unit of work's otherwise. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs the `inTransaction` handlers of an event one after the other, and leaves the others for after
 * the commit. What a handler raises stands in line before the next one runs.
 *
 * @throws the first failure, logged and unchanged.
 */
export async function handleInUnit(handling: Handling): Promise<void> {
  const { unit, plan, raised } = handling;
  if (plan.inTransaction.length > 0) {
    await inAmbient(ambientOf(raised.event, unit.ambient), () => runInTransaction(handling));
  }
  if (plan.afterCommit.length > 0) unit.deferred.push({ plan, event: raised.event });
}

/** What the handlers of an event run in: its own correlation, and itself as the cause. */
export function ambientOf(event: object, around: Ambient): Ambient {
  const { messageId, correlationId, userId } = contextOf(event);
  return { ...around, messageId, correlationId, userId };
}

async function runInTransaction(handling: Handling): Promise<void> {
  const { unit, plan, raised, log, signal } = handling;
  for (const call of plan.inTransaction) {
    signal?.throwIfAborted();
    try {
      const result = callHandler(call, raised.event, { scope: unit.scope, signal });
      if (result !== undefined) await settleResult(result, call);
    } catch (error) {
      log.handlerFailed(call.handler, plan.eventName, error);
      throw error;
    }
    collect(call, handling);
  }
}

/** Puts what the handler raised in line, with the handler as its cause. */
export function collect({ handler }: Call, { unit, plan, raised }: Handling): void {
  unit.collect({ raised, eventName: plan.eventName, handler });
}
