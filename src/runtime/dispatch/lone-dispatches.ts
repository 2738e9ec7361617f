import { type Ambient, currentAmbient } from '../context/ambient.js';
import { beginContext, type ContextDefaults } from '../context/begin-context.js';
import { observedEvent } from '../observation/observed-event.js';
import { withEnd } from '../observation/with-end.js';
import type { Shutdown } from '../shutdown.js';
import { dispatchInContext } from './dispatch-in-context.js';
import type { Plan } from './plan.js';
import { type AsynchronousRun, runAsynchronously } from './run-asynchronously.js';
import { runSynchronously } from './run-synchronously.js';
import type { Surroundings } from './surroundings.js';

/** An event, its plan, and the context that it is dispatched in, if any. */
interface Lone {
  readonly plan: Plan;
  readonly event: object;
  readonly context: Ambient | undefined;
}

/** Dispatches events outside units of work. Outside every context nothing is paid for one. */
export class LoneDispatches {
  readonly #plainRun: AsynchronousRun;

  constructor(
    private readonly around: Surroundings,
    private readonly defaults: ContextDefaults,
    private readonly shutdown: Pick<Shutdown, 'hasBegun'>,
  ) {
    this.#plainRun = { around, signal: undefined, scope: null, activity: around.activity };
  }

  dispatch(plan: Plan, event: object): void {
    const { around } = this;
    const context = this.#contextAround();
    if (context === undefined && around.observer === null) {
      return runSynchronously(plan, event, around);
    }
    this.#run({ plan, event, context }, () => this.#runSynchronously(plan, event));
  }

  dispatchAsync(plan: Plan, event: object, signal: AbortSignal | undefined): Promise<void> {
    const context = this.#contextAround();
    const plain = signal === undefined ? this.#plainRun : { ...this.#plainRun, signal };
    if (context === undefined && this.around.observer === null) {
      return runAsynchronously(plan, event, plain);
    }
    const run = context === undefined ? plain : { ...plain, activity: null };
    return this.#run({ plan, event, context }, () => runAsynchronously(plan, event, run));
  }

  // After `stop` nothing begins of which it cannot be told what it is part of: there might be no end to it.
  #contextAround(): Ambient | undefined {
    const context = currentAmbient();
    return context === undefined && this.shutdown.hasBegun
      ? beginContext({}, this.defaults)
      : context;
  }

  #runSynchronously(plan: Plan, event: object): void {
    const { warmRuns, container } = this.around;
    const isWarm = warmRuns.version === container.changes.count;
    const run = isWarm ? warmRuns.directFor(event) : undefined;
    if (run === undefined || !run(event)) runSynchronously(plan, event, this.around);
  }

  #run<T>({ plan, event, context }: Lone, work: () => T): T {
    const { observer, activity } = this.around;
    const run = (): T =>
      context === undefined ? work() : dispatchInContext({ plan, event, context }, activity, work);
    if (observer === null) return run();
    const seen = { how: 'dispatched', source: this.defaults } as const;
    return withEnd(observer.came(observedEvent(event, plan, seen)), run);
  }
}
