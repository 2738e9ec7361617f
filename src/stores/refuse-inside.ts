import { currentAmbient } from '../runtime/context/ambient.js';
import type { Store } from '../runtime/unit-of-work/store.js';
import { InsideUnitOfWorkError } from './errors/inside-unit-of-work-error.js';

/** @throws {InsideUnitOfWorkError} when a unit of work of `store` is going on here. */
export function refuseInside(store: Store, operation: string): void {
  const unit = currentAmbient()?.unit ?? null;
  if (unit !== null && unit.isOpen && unit.origin.store === store) {
    throw new InsideUnitOfWorkError(operation);
  }
}
