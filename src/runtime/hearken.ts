import type { HandlerContainer } from './container/handler-container.js';
import { Activity } from './dispatch/activity.js';
import type { Plan } from './dispatch/plan.js';
import { Plans } from './dispatch/plans.js';
import { type AsynchronousRun, runAsynchronously } from './dispatch/run-asynchronously.js';
import { runSynchronously } from './dispatch/run-synchronously.js';
import type { Surroundings } from './dispatch/surroundings.js';
import { WarmRuns } from './dispatch/warm-runs.js';
import { AsynchronousHandlerError } from './errors/asynchronous-handler-error.js';
import { HearkenClosedError } from './errors/hearken-closed-error.js';
import type { FailureLog } from './failure-log.js';
import type { Registry, RegistryEvents } from './registry.js';

/** Options of one `dispatchAsync`. */
export interface DispatchOptions {
  /**
   * Gives up: before each `inTransaction` handler, and before the first handler of all, the
   * dispatch rejects with the signal's reason if it is aborted. Once `afterCommit` handlers have
   * begun, all of them run. Handlers find it in their `EventContext`.
   */
  readonly signal?: AbortSignal;
}

/**
 * Brings events to their handlers, as the generated registry says.
 *
 * Each dispatch is a scope of its own: every matching method runs once, in the registry's order,
 * `inTransaction` methods before `afterCommit` ones, and what was built for it is disposed of at
 * its end. The first failing `inTransaction` method stops the rest and its error is thrown as it
 * is. All `afterCommit` methods run; their errors are thrown together as an `AfterCommitError`.
 * Every failure is logged as `Class.method(Event)`. An event without handlers is fine.
 *
 * A handler's lifetime is its registration's in the container: without one, a new instance for each
 * method that runs; container-scoped, one for the dispatch; singleton, one for all.
 */
export interface Hearken<E extends RegistryEvents = RegistryEvents> extends AsyncDisposable {
  /**
   * Runs the handlers of `event` before it returns.
   *
   * @throws {NotAnEventError} (a `TypeError`) for anything that is no event.
   * @throws {AsynchronousHandlerError} when a handler is asynchronous; none has run then.
   * @throws {AfterCommitError} when `afterCommit` handlers failed.
   * @throws {ScopeDisposalError} when all went well but disposing. What fails while disposing
   *   asynchronously is logged.
   * @throws the first error of an `inTransaction` handler, unchanged.
   */
  dispatch(event: E['synchronous']): void;

  /**
   * Runs the handlers of `event` one after the other, awaiting the asynchronous ones.
   * Rejects with what `dispatch` throws, or with the reason of an aborted signal.
   */
  dispatchAsync(event: E['all'], options?: DispatchOptions): Promise<void>;

  /**
   * Waits for what is running, and for what synchronous dispatches left to dispose of; then
   * refuses every dispatch with a `HearkenClosedError`. The container stays open: it is yours.
   */
  dispose(): Promise<void>;
}

/** The one `Hearken` there is. */
export class Dispatcher<E extends RegistryEvents> implements Hearken<E> {
  readonly #plans: Plans;
  readonly #around: Surroundings;
  readonly #plainRun: AsynchronousRun;
  readonly #warmRuns = new WarmRuns();
  readonly #changes: { readonly count: number };
  #closed: Promise<void> | null = null;

  constructor(registry: Registry<E>, around: { container: HandlerContainer; log: FailureLog }) {
    this.#around = { ...around, activity: new Activity(), warmRuns: this.#warmRuns };
    this.#plainRun = { around: this.#around, signal: undefined, scope: null };
    this.#changes = around.container.changes;
    this.#plans = new Plans(registry, around.container);
  }

  dispatch(event: E['synchronous']): void {
    const run = this.#isWarmFor(event) ? this.#warmRuns.directFor(event) : undefined;
    if (run !== undefined) run(event);
    else this.#dispatchCold(event);
  }

  // Nothing but an event has the prototype of one: it is enough to ask what has any prototype.
  #isWarmFor(event: unknown): boolean {
    const current = this.#warmRuns.version === this.#changes.count;
    return current && event !== null && event !== undefined;
  }

  #dispatchCold(event: object): void {
    const plan = this.#plans.planFor(event);
    this.#refuseWhenClosed(plan);
    if (plan.asynchronous.length > 0) {
      throw new AsynchronousHandlerError(plan.eventName, plan.asynchronous);
    }
    runSynchronously(plan, event, this.#around);
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
    try {
      const signal = options?.signal;
      const run = signal === undefined ? this.#plainRun : { ...this.#plainRun, signal };
      const plan = this.#plans.planFor(event);
      this.#refuseWhenClosed(plan);
      return runAsynchronously(plan, event, run);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  dispose(): Promise<void> {
    this.#warmRuns.close();
    return (this.#closed ??= this.#around.activity.settled());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  // What still runs while closing may dispatch on: it could not end well without.
  #refuseWhenClosed({ eventName }: Plan): void {
    if (this.#closed !== null && this.#around.activity.isIdle)
      throw new HearkenClosedError(eventName);
  }
}
