import { promised } from '../dispatch/promise.js';
import type { OpenUnit } from './open-unit.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { UnitsOfWork } from './units-of-work.js';

/**
 * A unit of work in the hands of whoever began it. It ends by `commit` or `rollback`; disposing of it
 * rolls it back unless it has ended, so `await using` leaves none behind.
 */
export interface BegunUnitOfWork extends UnitOfWork, AsyncDisposable {
  /**
   * Runs `work` as a part of it: what that raises, sends and tracks belongs to it. When it fails, the
   * unit of work can only be rolled back.
   */
  run<T>(work: () => T | PromiseLike<T>): Promise<T>;

  /**
   * Runs the `inTransaction` handlers, commits, and runs the `afterCommit` ones.
   *
   * @throws {UnitOfWorkEndedError} when it has ended.
   * @throws whatever kept it from committing; everything was rolled back then.
   */
  commit(): Promise<void>;

  /**
   * Undoes everything.
   *
   * @param reason for the hooks
   * @throws {UnitOfWorkEndedError} when it has ended.
   */
  rollback(reason?: unknown): Promise<void>;
}

export function begunUnitOfWork(unit: OpenUnit, units: UnitsOfWork): BegunUnitOfWork {
  const rollback = (reason?: unknown): Promise<void> => units.rollBack(unit, reason);
  return {
    track: (aggregate) => unit.track(aggregate),
    raise: (event) => unit.raise(event),
    onRollback: (hook) => unit.onRollback(hook),
    connectionOf: (store) => unit.connectionOf(store),
    run: (work) =>
      promised(() => {
        unit.assertOpen('run');
        unit.refuseLeftover('run');
        return units.join(unit, { name: 'run', work: () => unit.enter(work) });
      }),
    commit: async () => {
      await units.commit(unit);
      await units.runAfterCommit(unit);
    },
    rollback,
    [Symbol.asyncDispose]: async () => {
      if (unit.isOpen) await rollback();
    },
  };
}
