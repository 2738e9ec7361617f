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
  const inUnit = { unit, log: around.log, around: unit.ambient, signal };
  for (let raised = unit.cascade.next(); raised !== undefined; raised = unit.cascade.next()) {
    const plan = plans.planFor(raised.event);
    if (!plan.isEmpty) {
      const running = handleInUnit({ ...inUnit, plan, raised, at: null });
      if (isPromise(running)) await running;
    }
    if (unit.cascade.isEmpty) unit.collectAll();
  }
}
