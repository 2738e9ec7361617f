import type { DispatchScope } from '../container/dispatch-scope.js';
import { type Ambient, inAmbient, outsideUnits } from '../context/ambient.js';
import { inheritContext } from '../context/message-context.js';
import type { Running } from '../dispatch/activity.js';
import type { Plan } from '../dispatch/plan.js';
import { ForeignStoreError } from '../errors/foreign-store-error.js';
import { UnitOfWorkDoomedError } from '../errors/unit-of-work-doomed-error.js';
import { type UnitOfWorkEnd, UnitOfWorkEndedError } from '../errors/unit-of-work-ended-error.js';
import type { UnitObservation } from '../observation/unit-observation.js';
import { Cascade, type Cause } from './cascade.js';
import type { EventSource } from './event-source.js';
import { JoinedWork } from './joined-work.js';
import type { Store, StoreTransaction } from './store.js';
import { TrackedAggregates } from './tracked-aggregates.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What a unit of work begins with. */
export interface UnitOrigin {
  /** Whose units of work it is one of: nothing of another `Hearken` joins it. */
  readonly owner: object;
  readonly ambient: Ambient;
  /** As which it is counted until nothing more of it runs. */
  readonly running: Running;
  readonly scope: DispatchScope;
  readonly store: Store | null;
  readonly transaction: StoreTransaction | null;
  /** @throws {NotAnEventError} */
  readonly checkEvent: (event: object) => void;
  readonly cascadeLimit: number;
  /** The aggregates of all units of work that are open. */
  readonly tracking: Set<TrackedAggregates>;
  /** Hears of its events; `null` where nobody listens. */
  readonly observation: UnitObservation | null;
}

/** Handlers that are left for after the commit. */
export interface Deferred {
  readonly plan: Plan;
  readonly event: object;
}

/** A command that is left for after the commit. */
export interface Enqueued {
  readonly start: () => void;
  /** Says that it will never run. */
  readonly drop: (reason: unknown) => void;
}

type Hook = (reason: unknown) => void | Promise<void>;

/** A unit of work as it goes on: what takes part in it, and what it leaves for its end. */
export class OpenUnit implements UnitOfWork {
  readonly joined = new JoinedWork();
  readonly cascade: Cascade;
  readonly deferred: Deferred[] = [];
  readonly enqueued: Enqueued[] = [];
  readonly rollbackHooks: Hook[] = [];
  /** The context of what takes part, this unit of work included. */
  readonly ambient: Ambient;
  // Made for the first: not every unit of work has any.
  #aggregates: TrackedAggregates | null = null;
  #raised: object[] = [];
  #isOpen = true;
  /** How it comes to its end, from the moment that somebody sees to that. */
  #end: UnitOfWorkEnd | null = null;
  #doom: UnitOfWorkDoomedError | null = null;

  constructor(readonly origin: UnitOrigin) {
    const running = origin.running.within(origin.ambient.running);
    this.ambient = { ...origin.ambient, running, unit: this, handling: null, once: null };
    this.cascade = new Cascade(origin.cascadeLimit);
  }

  get scope(): DispatchScope {
    return this.origin.scope;
  }

  /** The context of what comes of it when it has ended. */
  get afterwards(): Ambient {
    return outsideUnits(this.ambient);
  }

  get observation(): UnitObservation | null {
    return this.origin.observation;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  track<T extends EventSource>(aggregate: T): T {
    this.assertOpen('track');
    this.#trackedAggregates.track(aggregate);
    return aggregate;
  }

  raise(event: object): void {
    this.assertOpen('raise');
    this.origin.checkEvent(event);
    inheritContext(event);
    this.observation?.came(event, 'raised');
    this.#raised.push(event);
  }

  onRollback(hook: Hook): void {
    this.assertOpen('onRollback');
    this.rollbackHooks.push(hook);
  }

  connectionOf<Connection>(store: Store<Connection>): Connection {
    this.assertOpen('connectionOf');
    const { transaction } = this.origin;
    if (transaction === null || store !== this.origin.store) throw new ForeignStoreError();
    return transaction.connection as Connection;
  }

  /** Runs `work` as a part of this unit of work. */
  enter<T>(work: () => T): T {
    return inAmbient(this.ambient, work);
  }

  /**
   * Remembers that `root` is raising something here: `event`, unless that is just moving there.
   *
   * @throws {UnitOfWorkEndedError} when nobody would come for it any more.
   */
  notice(root: object, event?: object): void {
    if (!this.#isOpen) {
      if (this.#aggregates?.tracks(root)) this.#refuse('raise');
      return;
    }
    this.#trackedAggregates.notice(root);
    if (event !== undefined) this.observation?.came(event, 'raised');
  }

  /** Puts what was raised since the last time in line for its handlers. */
  collect(cause: Cause | null): void {
    if (this.#aggregates !== null) this.#line(this.#aggregates.take(), cause);
    if (this.#raised.length > 0) this.cascade.add(this.#raised.splice(0), cause);
  }

  #line(events: readonly object[], cause: Cause | null): void {
    for (const event of events) this.observation?.came(event, 'raised');
    this.cascade.add(events, cause);
  }

  /**
   * The same, for what was raised out of sight as well.
   *
   * @returns whether anything waits.
   */
  collectAll(): boolean {
    this.#aggregates?.look();
    this.collect(null);
    return !this.cascade.isEmpty;
  }

  /** Sees to it that nothing of this commits. */
  doom(failed: string, cause: unknown): void {
    this.#doom ??= new UnitOfWorkDoomedError(failed, cause);
  }

  /** @throws what keeps it from committing. */
  refuseUnfinished(): void {
    if (this.#doom !== null) throw this.#doom;
    this.#aggregates?.refuseUntracked(this.origin.tracking);
  }

  /** @throws {UnitOfWorkEndedError} */
  assertOpen(operation: string): void {
    if (!this.#isOpen) this.#refuse(operation);
  }

  /** @throws {UnitOfWorkEndedError} when nothing more may begin on its account, for nothing of it will commit. */
  refuseLeftover(operation: string): void {
    if (this.#end === 'rolling back' || this.#end === 'rolled back') this.#refuse(operation);
  }

  /**
   * Makes the caller the one who ends it. Until it is closed it goes on: its handlers run.
   *
   * @throws {UnitOfWorkEndedError} when somebody else does, or has.
   */
  claimEnd(operation: 'commit' | 'rollback'): void {
    if (this.#end !== null) this.#refuse(operation);
    this.#end = operation === 'commit' ? 'committing' : 'rolling back';
  }

  /** What was to commit does not. */
  turnBack(): void {
    this.#end = 'rolling back';
  }

  /** From now on it can be used no more. */
  close(as: UnitOfWorkEnd): void {
    this.#isOpen = false;
    this.#end = as;
    if (this.#aggregates !== null) this.origin.tracking.delete(this.#aggregates);
  }

  #refuse(operation: string): never {
    throw new UnitOfWorkEndedError(operation, this.#end as UnitOfWorkEnd);
  }

  get #trackedAggregates(): TrackedAggregates {
    if (this.#aggregates === null) {
      this.#aggregates = new TrackedAggregates();
      this.origin.tracking.add(this.#aggregates);
    }
    return this.#aggregates;
  }
}
