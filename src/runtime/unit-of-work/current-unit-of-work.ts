import { currentAmbient } from '../context/ambient.js';
import { NoUnitOfWorkError } from '../errors/no-unit-of-work-error.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * The unit of work that the code which runs now takes part in, whoever began it.
 *
 * @throws {NoUnitOfWorkError} outside one.
 */
export function currentUnitOfWork(): UnitOfWork {
  return demandUnit('currentUnitOfWork()');
}

function demandUnit(operation: string): UnitOfWork {
  const unit = currentAmbient()?.unit;
  if (!unit) throw new NoUnitOfWorkError(operation);
  return unit;
}

/** Raising in the static style, for code that has no aggregate at hand. */
export const DomainEvents = {
  /**
   * Raises `event` in the unit of work that is going on: its handlers run when that one commits.
   *
   * @throws {NoUnitOfWorkError} outside one; the event is not dropped in silence.
   * @throws {NotAnEventError} for anything that is no event.
   */
  raise(event: object): void {
    demandUnit('DomainEvents.raise').raise(event);
  },
} as const;
