import type { AnswerTo, RegistryCommands } from './command-entry.js';
import type { CommandPlan } from './commands/command-plan.js';
import type { CommandSender, SendOptions } from './commands/command-sender.js';
import { contexts, currentAmbient, inAmbient } from './context/ambient.js';
import { beginContext, type ContextOptions } from './context/begin-context.js';
import { LoneDispatches } from './dispatch/lone-dispatches.js';
import type { Plan } from './dispatch/plan.js';
import { promised } from './dispatch/promise.js';
import { AsynchronousHandlerError } from './errors/asynchronous-handler-error.js';
import type { DispatchOptions, Hearken, StopOptions } from './hearken.js';
import type { RegistryEvents } from './registry.js';
import type { Shutdown } from './shutdown.js';
import { type BegunUnitOfWork, begunUnitOfWork } from './unit-of-work/begun-unit-of-work.js';
import { dispatchInUnit, dispatchInUnitAsync } from './unit-of-work/dispatch-in-unit.js';
import type { OpenUnit } from './unit-of-work/open-unit.js';
import type { UnitOfWork } from './unit-of-work/unit-of-work.js';
import type { UnitsOfWork } from './unit-of-work/units-of-work.js';

/** What a `Hearken` is made of. */
export interface Parts {
  readonly units: UnitsOfWork;
  readonly commands: CommandSender;
  readonly shutdown: Shutdown;
}

/** The one `Hearken` there is. */
export class Dispatcher<E extends RegistryEvents, C extends RegistryCommands> implements Hearken<
  E,
  C
> {
  readonly #units: UnitsOfWork;
  readonly #commands: CommandSender;
  readonly #shutdown: Shutdown;
  readonly #lone: LoneDispatches;
  readonly #warmRuns: UnitsOfWork['around']['warmRuns'];
  readonly #changes: { readonly count: number };
  readonly #contexts: { readonly entered: number } = contexts;

  constructor({ units, commands, shutdown }: Parts) {
    const { around } = units;
    this.#units = units;
    this.#commands = commands;
    this.#shutdown = shutdown;
    this.#warmRuns = around.warmRuns;
    this.#lone = new LoneDispatches(around, units.settings.context, shutdown);
    this.#changes = around.container.changes;
  }

  dispatch(event: E['synchronous']): void {
    // One branch for all: with one more, the processor foresees less well whose handlers are called next.
    const unusual = (this.#warmRuns.version ^ this.#changes.count) | this.#contexts.entered;
    if (unusual !== 0 || !isThere(event)) return this.#dispatchUnusual(event);
    const run = this.#warmRuns.directFor(event);
    if (run === undefined || !run(event)) this.#dispatchCold(event);
  }

  #dispatchUnusual(event: E['synchronous']): void {
    const run = this.#isWarmFor(event) ? this.#warmRuns.directFor(event) : undefined;
    if (run === undefined || !run(event)) this.#dispatchCold(event);
  }

  // Nothing but an event has the prototype of one: it is enough to ask what has any prototype.
  #isWarmFor(event: unknown): boolean {
    const current = this.#warmRuns.version === this.#changes.count;
    return current && currentAmbient() === undefined && isThere(event);
  }

  #dispatchCold(event: object): void {
    const plan = this.#planFor(event);
    if (plan.asynchronous.length > 0) {
      throw new AsynchronousHandlerError(plan.eventName, plan.asynchronous);
    }
    const unit = this.#units.current();
    if (unit !== null) dispatchInUnit(unit, { plan, event }, this.#units);
    else this.#lone.dispatch(plan, event);
  }

  // Not `async`: a promise around the runner's promise would cost as much as a handler.
  dispatchAsync(event: E['all'], options?: DispatchOptions): Promise<void> {
    if (options === undefined && this.#isWarmFor(event)) {
      const run = this.#warmRuns.awaitedFor(event);
      if (run !== undefined) return run(event);
    }
    return this.#dispatchColdAsync(event, options);
  }

  #dispatchColdAsync(event: object, options: DispatchOptions | undefined): Promise<void> {
    return promised(() => {
      const signal = options?.signal;
      const plan = this.#planFor(event);
      const unit = this.#units.current();
      if (unit === null) return this.#lone.dispatchAsync(plan, event, signal);
      signal?.throwIfAborted();
      return dispatchInUnitAsync(unit, { plan, event, signal }, this.#units);
    });
  }

  // Not `async`, for the promise of a part of a unit of work is the unit's own.
  send<T extends C['all']>(command: T, options: SendOptions = {}): Promise<AnswerTo<C, T>> {
    return promised(() => {
      const plan = this.#commandPlanFor(command, 'sent');
      return this.#commands.send(plan, command, options) as Promise<AnswerTo<C, T>>;
    });
  }

  enqueue(command: C['all'], options: SendOptions = {}): void {
    this.#commands.enqueue(this.#commandPlanFor(command, 'enqueued'), command, options);
  }

  inUnitOfWork<T>(work: (unitOfWork: UnitOfWork) => T | PromiseLike<T>): Promise<T> {
    return promised(() => {
      this.#shutdown.refuse('inUnitOfWork', 'called');
      this.#units.refuseLeftover('inUnitOfWork');
      const unit = this.#units.current();
      if (unit === null) {
        const committed = (alone: OpenUnit) => this.#units.runAfterCommit(alone);
        return this.#units.runAlone(work, { name: 'inUnitOfWork', committed });
      }
      return this.#units.join(unit, { name: 'inUnitOfWork', work: () => work(unit) });
    });
  }

  async beginUnitOfWork(): Promise<BegunUnitOfWork> {
    this.#shutdown.refuse('beginUnitOfWork', 'called');
    this.#units.refuseLeftover('beginUnitOfWork');
    return begunUnitOfWork(await this.#units.begin('beginUnitOfWork'), this.#units);
  }

  runInContext<T>(options: ContextOptions, work: () => T): T {
    return inAmbient(beginContext(options, this.#units.settings.context), work);
  }

  stop({ patience = Infinity }: StopOptions = {}): Promise<void> {
    return this.#shutdown.begin(patience);
  }

  dispose(): Promise<void> {
    return this.stop();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #planFor(event: unknown): Plan {
    const plan = this.#units.plans.planFor(event);
    this.#shutdown.refuse(plan.eventName, 'dispatched');
    this.#units.refuseLeftover(`${plan.eventName}, dispatched,`);
    return plan;
  }

  #commandPlanFor(command: unknown, how: string): CommandPlan {
    const plan = this.#commands.planFor(command);
    this.#shutdown.refuse(plan.name, how);
    this.#units.refuseLeftover(`${plan.name}, ${how},`);
    return plan;
  }
}

function isThere(event: unknown): boolean {
  return event != null;
}
