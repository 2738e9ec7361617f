import type { EventSource } from './event-source.js';
import type { Store } from './store.js';

/**
 * What is done together or not at all: one transaction, the aggregates that take part in it, and the
 * events they raise.
 */
export interface UnitOfWork {
  /**
   * Takes the events of `aggregate` when the unit of work commits. For repositories, which call it for
   * whatever they load or add; again and again does no harm.
   *
   * @throws {UnitOfWorkEndedError} after the end.
   */
  track<T extends EventSource>(aggregate: T): T;

  /**
   * Raises an event that no aggregate raises.
   *
   * @throws {NotAnEventError} for anything that is no event.
   * @throws {UnitOfWorkEndedError} after the end.
   */
  raise(event: object): void;

  /**
   * Runs `hook` when everything was rolled back. A hook that fails is logged, and stops no other.
   *
   * The reason is what was thrown, what a signal was aborted with, what `rollback` was given, or the error of a
   * commit that failed. If its code is `commit-outcome-unknown`, everything may have been committed: undo nothing
   * outside the store then.
   *
   * @throws {UnitOfWorkEndedError} after the end.
   */
  onRollback(hook: (reason: unknown) => void | Promise<void>): void;

  /**
   * What `store` writes through in this unit of work.
   *
   * @throws {UnitOfWorkEndedError} after the end.
   * @throws {ForeignStoreError} when it is not the store of this unit of work.
   */
  connectionOf<Connection>(store: Store<Connection>): Connection;
}
