import type { FailureLog } from '../failure-log.js';
import type { OpenUnit } from './open-unit.js';

/**
 * Undoes a unit of work, when everything in it has ended: the transaction, then the hooks, then what was
 * built for it. What fails on the way is logged, and stops nothing else.
 */
export async function rollBack(unit: OpenUnit, reason: unknown, log: FailureLog): Promise<void> {
  unit.turnBack();
  await unit.joined.settled();
  unit.close('rolled back');
  const steps: [name: string, step: () => unknown][] = [
    ['rollback', () => unit.origin.transaction?.rollback()],
    ...unit.rollbackHooks.map((hook): [string, () => unknown] => [
      'onRollback',
      () => hook(reason),
    ]),
  ];
  for (const [name, step] of steps) {
    try {
      await step();
    } catch (error) {
      log.unitFailed(name, error);
    }
  }
  await unit.scope.close((instance, error) => log.disposeFailed(instance, 'a rollback', error));
  for (const { drop } of unit.enqueued) drop(reason);
  unit.observation?.ended({ outcome: 'rolled back', error: reason });
}
