import { currentAmbient, inAmbient } from '../context/ambient.js';
import { ambientOf } from '../context/ambient-of.js';
import { withSignal } from '../context/begin-context.js';
import { callHandler } from '../dispatch/call-handler.js';
import type { Plan } from '../dispatch/plan.js';
import { refuseResult } from '../dispatch/refuse-result.js';
import type { Surroundings } from '../dispatch/surroundings.js';
import { EndlessCascadeError } from '../errors/endless-cascade-error.js';
import { chainOf, type Raised } from './cascade.js';
import { causeIn, collect, handleInUnit, type Handling } from './handle-in-unit.js';
import type { OpenUnit } from './open-unit.js';
import type { UnitsOfWork } from './units-of-work.js';

/** An event that is dispatched in a unit of work. */
export interface Dispatched {
  readonly plan: Plan;
  readonly event: object;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Dispatches an event at once, in the unit of work that is going on: its `inTransaction` handlers run
 * here, the others after the commit. A failure keeps the unit of work from committing.
 */
export function dispatchInUnit(
  unit: OpenUnit,
  dispatched: Dispatched,
  { around }: UnitsOfWork,
): void {
  const { plan, event } = dispatched;
  try {
    const handling = begin(unit, dispatched, around);
    refuseDeepest(handling.raised);
    const ambient = ambientOf(event, handling.around, handling);
    inAmbient(ambient, () => runInTransaction(handling, around));
  } catch (error) {
    unit.doom(nameOf(plan), error);
    throw error;
  }
  if (plan.afterCommit.length > 0) unit.deferred.push({ plan, event });
}

/** The same with asynchronous handlers. */
export function dispatchInUnitAsync(
  unit: OpenUnit,
  dispatched: Dispatched,
  units: UnitsOfWork,
): Promise<void> {
  const work = (): void | Promise<void> => {
    const handling = begin(unit, dispatched, units.around);
    return handling.raised.depth < deep ? handleInUnit(handling) : handleOnFreshStack(handling);
  };
  return units.join(unit, { name: nameOf(dispatched.plan), work });
}

// The stack would be at its end long before handlers that dispatch within each other are taken for endless.
const deep = 16;
const deepest = 50;

async function handleOnFreshStack(handling: Handling): Promise<void> {
  await Promise.resolve();
  await handleInUnit({ ...handling, raised: { ...handling.raised, depth: 0 } });
}

function refuseDeepest(raised: Raised): void {
  if (raised.depth > deepest) throw new EndlessCascadeError(chainOf(raised), deepest, 'deep');
}

function nameOf({ eventName }: Plan): string {
  return `dispatch(${eventName})`;
}

/** @throws {EndlessCascadeError} when handlers have dispatched too many. */
function begin(
  unit: OpenUnit,
  { plan, event, signal }: Dispatched,
  { log }: Surroundings,
): Handling {
  unit.observation?.came(event, 'dispatched');
  const around = currentAmbient() ?? unit.ambient;
  const cause = causeIn(around);
  // What was raised before it is not on the account of its handlers.
  unit.collect(cause);
  const raised = unit.cascade.pass(event, cause);
  const given = around.signal === undefined ? signal : withSignal(around.signal, signal);
  return { unit, plan, raised, log, around, signal: given, at: null };
}

function runInTransaction(handling: Handling, around: Surroundings): void {
  const { unit, plan, raised, log, signal } = handling;
  const { scope } = unit;
  for (const call of plan.inTransaction) {
    handling.at = call;
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
