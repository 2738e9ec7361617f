import { ambientUnit } from '../../../src/runtime/unit-of-work/current-unit-of-work.js';
import type { Store } from '../../../src/runtime/unit-of-work/store.js';
import type { UnitOfWork } from '../../../src/runtime/unit-of-work/unit-of-work.js';

/** Does `work` in a unit of work of `store`. */
export async function inUnitOfWork<T>(store: Store, work: () => T | Promise<T>): Promise<T> {
  const transaction = await store.begin();
  const hooks: ((reason: unknown) => void | Promise<void>)[] = [];
  const unit: UnitOfWork = {
    track: (aggregate) => aggregate,
    raise: () => undefined,
    onRollback: (hook) => void hooks.push(hook),
    connectionOf: <C>(asked: Store<C>) => {
      if (asked !== store) throw new Error('foreign');
      return transaction.connection as C;
    },
  };
  try {
    const result = await ambientUnit.run(unit, work);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    for (const hook of hooks) await hook(error);
    throw error;
  }
}
