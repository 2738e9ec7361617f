import { currentUnitOfWork } from '../runtime/unit-of-work/current-unit-of-work.js';
import type { Store } from '../runtime/unit-of-work/store.js';
import { InsideUnitOfWorkError } from './errors/inside-unit-of-work-error.js';

/** @throws {InsideUnitOfWorkError} when a unit of work of `store` is going on here. */
export function refuseInside(store: Store, operation: string): void {
  if (takesPart(store)) throw new InsideUnitOfWorkError(operation);
}

function takesPart(store: Store): boolean {
  try {
    currentUnitOfWork().connectionOf(store);
    return true;
  } catch {
    return false;
  }
}
