import { currentAmbient } from '../runtime/context/ambient.js';
import type { Store } from '../runtime/unit-of-work/store.js';
import { InsideUnitOfWorkError } from './errors/inside-unit-of-work-error.js';

/**
 * Looks at the unit of work that is going on here, and at those around it: one may have begun inside another one,
 * of another store.
 *
 * @param waitsFor whether the operation would wait for a unit of work of this store
 * @throws {InsideUnitOfWorkError} when it would wait for one of them, which wait for it.
 */
export function refuseInside(operation: string, waitsFor: (store: Store) => boolean): void {
  let unit = currentAmbient()?.unit ?? null;
  for (; unit !== null; unit = unit.origin.ambient.unit) {
    const { store } = unit.origin;
    if (unit.isOpen && store !== null && waitsFor(store))
      throw new InsideUnitOfWorkError(operation);
  }
}
