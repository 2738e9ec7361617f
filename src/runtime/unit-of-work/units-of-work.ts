import { type Ambient, currentAmbient, inAmbient } from '../context/ambient.js';
import { beginContext, type ContextDefaults } from '../context/begin-context.js';
import type { Running } from '../dispatch/activity.js';
import type { Plans } from '../dispatch/plans.js';
import { isPromise } from '../dispatch/promise.js';
import type { Surroundings } from '../dispatch/surroundings.js';
import { NoUnitOfWorkError } from '../errors/no-unit-of-work-error.js';
import { UnitOfWorkInUseError } from '../errors/unit-of-work-in-use-error.js';
import { UnitObservation } from '../observation/unit-observation.js';
import { type AfterCommitSettings, runAfterCommit } from './after-commit.js';
import { drainEvents } from './drain-events.js';
import { OpenUnit } from './open-unit.js';
import { rollBack } from './roll-back.js';
import type { Store, StoreTransaction } from './store.js';
import { takesPartIn } from './takes-part-in.js';
import type { TrackedAggregates } from './tracked-aggregates.js';

/** What the units of work of one `Hearken` have in common. */
export interface UnitSettings {
  readonly store: Store | null;
  /** How many events the handlers of one unit of work may raise. */
  readonly cascadeLimit: number;
  readonly afterCommit: AfterCommitSettings;
  readonly context: ContextDefaults;
}

/** Work that takes part in a unit of work, and its name for messages. */
export interface UnitPart<T> {
  readonly name: string;
  readonly work: () => T | PromiseLike<T>;
}

/** A unit of work that nobody else has begun. */
export interface UnitAlone {
  /** For `stop`, which waits for it; `null` where it is part of what has one. */
  readonly name: string | null;
  /** What to do when it has committed. */
  readonly committed: (unit: OpenUnit) => void | Promise<void>;
}

/** Begins, joins and ends the units of work of one `Hearken`. */
export class UnitsOfWork {
  /** How many have begun and not ended; while there is none, nobody need ask for the current one. */
  open = 0;
  readonly #tracking = new Set<TrackedAggregates>();
  readonly #checkEvent = (event: object): void => void this.plans.planFor(event);

  constructor(
    readonly plans: Plans,
    readonly around: Surroundings,
    readonly settings: UnitSettings,
  ) {}

  /** The one that is going on here, as long as it can be joined. */
  current(): OpenUnit | null {
    if (this.open === 0) return null;
    const ambient = currentAmbient();
    return ambient === undefined ? null : this.unitIn(ambient);
  }

  /** The one that is going on in `ambient`, as long as it can be joined. */
  unitIn({ unit }: Ambient): OpenUnit | null {
    return unit !== null && unit.isOpen && unit.origin.owner === this ? unit : null;
  }

  /**
   * What is left of a unit of work when it is rolled back, such as a handler whose time was up, begins nothing more:
   * the rollback waits for whatever still runs, and what came after it would be done apart from what it belongs to,
   * and once more when that is tried again.
   *
   * @throws {UnitOfWorkEndedError}
   */
  refuseLeftover(operation: string): void {
    const unit = currentAmbient()?.unit ?? null;
    if (unit?.origin.owner === this) unit.refuseLeftover(operation);
  }

  /** @throws {NoUnitOfWorkError} */
  demandCurrent(operation: string): OpenUnit {
    const unit = this.current();
    if (unit === null) throw new NoUnitOfWorkError(operation);
    return unit;
  }

  /**
   * Lets `work` take part in `unit`; when it fails, nothing of the unit of work commits. So a rejection
   * that nobody awaits is told by the commit, and is not unhandled.
   *
   * @param part its name is such as `send(PlaceOrder)`
   */
  join<T>(unit: OpenUnit, { name, work }: UnitPart<T>): Promise<T> {
    return unit.joined.add(name, runOrDoom());

    async function runOrDoom(): Promise<T> {
      try {
        return await work();
      } catch (error) {
        unit.doom(name, error);
        throw error;
      }
    }
  }

  /** Runs `work` in a unit of work of its own, which commits when it has succeeded. */
  async runAlone<T>(
    work: (unit: OpenUnit) => T | PromiseLike<T>,
    { name, committed }: UnitAlone,
  ): Promise<T> {
    const begun = this.begin(name);
    // What is there already is not awaited, here and below: on Node 20 each promise carries the context.
    const unit = isPromise(begun) ? await begun : begun;
    let result: T;
    try {
      const working = unit.enter(() => work(unit));
      result = isPromise(working) ? await working : working;
    } catch (error) {
      await this.#rollBack(unit, error);
      throw error;
    }
    await this.commit(unit);
    const following = committed(unit);
    if (isPromise(following)) await following;
    return result;
  }

  /** @param name for `stop`, which waits for it; `null` where it is part of what has one */
  begin(name: string | null): OpenUnit | Promise<OpenUnit> {
    const ambient = currentAmbient() ?? beginContext({}, this.settings.context);
    const { activity } = this.around;
    // What waits for its transaction is under way: `stop` waits for it.
    const running = activity.start(name);
    const failed = (error: unknown): never => {
      activity.finish(running);
      throw error;
    };
    try {
      const transaction = this.settings.store?.begin(ambient.signal) ?? null;
      return isPromise(transaction)
        ? transaction.then((begun) => this.#open(ambient, running, begun), failed)
        : this.#open(ambient, running, transaction);
    } catch (error) {
      return failed(error);
    }
  }

  #open(ambient: Ambient, running: Running, transaction: StoreTransaction | null): OpenUnit {
    const { store, cascadeLimit } = this.settings;
    this.open++;
    return new OpenUnit({
      owner: this,
      ambient,
      running,
      scope: this.around.container.openScope(),
      store,
      transaction,
      checkEvent: this.#checkEvent,
      cascadeLimit,
      tracking: this.#tracking,
      observation: this.#observe(),
    });
  }

  #observe(): UnitObservation | null {
    const { observer } = this.around;
    if (observer === null) return null;
    const source = this.settings.context;
    return new UnitObservation({ observer, source, planFor: (event) => this.plans.planFor(event) });
  }

  /** Runs the handlers of what was raised, and commits. What is left for after that is up to the caller. */
  async commit(unit: OpenUnit): Promise<void> {
    this.#claimEnd(unit, 'commit');
    try {
      while (unit.collectAll()) {
        const draining = unit.enter(() => drainEvents(unit, this));
        if (isPromise(draining)) await draining;
      }
      if (unit.joined.isRunning) {
        unit.turnBack();
        await unit.joined.refuseRunning();
      }
      unit.refuseUnfinished();
      unit.ambient.signal?.throwIfAborted();
      unit.close('committing');
      const committing = unit.origin.transaction?.commit();
      if (isPromise(committing)) await committing;
      unit.close('committed');
    } catch (error) {
      await this.#rollBack(unit, error);
      throw error;
    }
    this.open--;
  }

  /** Runs what a unit of work has left for after its commit. Never fails. */
  runAfterCommit(unit: OpenUnit): void | Promise<void> {
    return inAmbient(unit.afterwards, () => runAfterCommit(unit, this));
  }

  /** @throws {UnitOfWorkEndedError} when it has ended. */
  async rollBack(unit: OpenUnit, reason: unknown): Promise<void> {
    this.#claimEnd(unit, 'rollback');
    await this.#rollBack(unit, reason);
  }

  async #rollBack(unit: OpenUnit, reason: unknown): Promise<void> {
    // What a hook sends to make up for it is not refused because the caller has given up: that may be the reason.
    const { signal } = this.settings.context;
    try {
      const ambient = { ...unit.afterwards, signal };
      await inAmbient(ambient, () => rollBack(unit, reason, this.around.log));
    } finally {
      this.open--;
      this.around.activity.finish(unit.origin.running);
    }
  }

  #claimEnd(unit: OpenUnit, operation: 'commit' | 'rollback'): void {
    unit.assertOpen(operation);
    if (takesPartIn((each) => each === unit)) throw new UnitOfWorkInUseError(operation);
    unit.claimEnd(operation);
  }
}
