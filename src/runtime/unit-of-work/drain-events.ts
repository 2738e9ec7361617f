import { isPromise } from '../dispatch/promise.js';
import { handleInUnit } from './handle-in-unit.js';
import type { OpenUnit } from './open-unit.js';
import type { UnitsOfWork } from './units-of-work.js';

/**
 * Runs the `inTransaction` handlers of everything that was raised, and of what they raise, in order,
 * until nothing is left.
 *
 * @throws {EndlessCascadeError} when there is no end to it.
 * @throws the first failure of a handler, unchanged.
 */
export async function drainEvents(
  unit: OpenUnit,
  { plans, around }: Pick<UnitsOfWork, 'plans' | 'around'>,
): Promise<void> {
  const { signal } = unit.ambient;
  const { log } = around;
  for (let raised = unit.cascade.next(); raised !== undefined; raised = unit.cascade.next()) {
    const plan = plans.planFor(raised.event);
    if (!plan.isEmpty) {
      // Written out: a copy of an object, with a field that changes, takes V8 ten times as long as all the rest.
      const handling = { unit, plan, raised, log, around: unit.ambient, signal, at: null };
      const running = handleInUnit(handling);
      if (isPromise(running)) await running;
    }
    if (unit.cascade.isEmpty) unit.collectAll();
  }
}
