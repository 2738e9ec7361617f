import type { OpenUnit } from '../runtime/unit-of-work/open-unit.js';
import type { Store } from '../runtime/unit-of-work/store.js';
import { takesPartIn } from '../runtime/unit-of-work/takes-part-in.js';
import { InsideUnitOfWorkError } from './errors/inside-unit-of-work-error.js';

/**
 * Looks at the unit of work that is going on here, and at those around it: one may have begun inside another one,
 * of another store.
 *
 * @param waitsFor whether the operation would wait for a unit of work of this store
 * @throws {InsideUnitOfWorkError} when it would wait for one of them, which wait for it.
 */
export function refuseInside(operation: string, waitsFor: (store: Store) => boolean): void {
  const isWaitedFor = ({ isOpen, origin: { store } }: OpenUnit): boolean =>
    isOpen && store !== null && waitsFor(store);
  if (takesPartIn(isWaitedFor)) throw new InsideUnitOfWorkError(operation);
}
