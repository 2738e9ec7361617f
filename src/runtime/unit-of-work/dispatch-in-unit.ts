import { inAmbient } from '../context/ambient.js';
import { callHandler } from '../dispatch/call-handler.js';
import { refuseResult } from '../dispatch/refuse-result.js';
import type { Surroundings } from '../dispatch/surroundings.js';
import type { UnitsOfWork } from './units-of-work.js';
import { ambientOf, causeOf, collect, handleInUnit, type Handling } from './handle-in-unit.js';

/**
 * Dispatches an event at once, in the unit of work that is going on: its `inTransaction` handlers run
 * here, the others after the commit. A failure keeps the unit of work from committing.
 */
export function dispatchInUnit(handling: Handling, around: Surroundings): void {
  const { unit, plan, raised } = handling;
  try {
    inAmbient(ambientOf(raised.event, unit.ambient), () => runInTransaction(handling, around));
  } catch (error) {
    unit.doom(nameOf(handling), error);
    throw error;
  }
  if (plan.afterCommit.length > 0) unit.deferred.push({ plan, event: raised.event });
}

/** The same with asynchronous handlers. */
export function dispatchInUnitAsync(handling: Handling, units: UnitsOfWork): Promise<void> {
  return units.join(handling.unit, { name: nameOf(handling), work: () => handleInUnit(handling) });
}

function nameOf({ plan }: Handling): string {
  return `dispatch(${plan.eventName})`;
}

function runInTransaction(handling: Handling, around: Surroundings): void {
  const { unit, plan, raised, log, signal } = handling;
  const { scope } = unit;
  for (const call of plan.inTransaction) {
    unit.cause = causeOf(call, handling);
    try {
      const result = callHandler(call, raised.event, { scope, signal });
      if (result !== undefined) refuseResult(result, call, { plan, around });
    } catch (error) {
      log.handlerFailed(call.handler, plan.eventName, error);
      throw error;
    }
    collect(call, handling);
  }
}
