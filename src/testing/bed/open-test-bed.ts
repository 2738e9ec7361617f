import { randomUUID } from 'node:crypto';
import type { RegistryCommands } from '../../runtime/command-entry.js';
import type { Hearken } from '../../runtime/hearken.js';
import type { RegistryEvents } from '../../runtime/registry.js';
import type { DependencyContainer, InjectionToken } from '../../runtime/tsyringe/tsyringe.js';
import { MissingFailureError } from '../errors/missing-failure-error.js';
import { NotSettledError } from '../errors/not-settled-error.js';
import { UnexpectedFailuresError } from '../errors/unexpected-failures-error.js';
import { causalTree } from '../recording/causal-tree.js';
import { Recorded } from '../recording/recorded.js';
import type { Recorder } from '../recording/recorder.js';
import { Watch } from '../recording/watch.js';
import type { Failure, FailureMatch, Failures } from './failures.js';
import type { TestBed, WaitOptions } from './test-bed.js';
import { within } from './within.js';

/** What a bed is made of. */
export interface BedParts<E extends RegistryEvents, C extends RegistryCommands> {
  readonly hearken: Hearken<E, C>;
  readonly container: DependencyContainer;
  readonly recorder: Recorder;
  readonly failures: Failures;
  /** In milliseconds. */
  readonly timeout: number;
}

/** The one `TestBed` there is. */
export class OpenTestBed<E extends RegistryEvents, C extends RegistryCommands> implements TestBed<
  E,
  C
> {
  readonly hearken: Hearken<E, C>;
  readonly container: DependencyContainer;
  readonly recorded: Recorded;
  readonly send: Hearken<E, C>['send'];
  readonly dispatch: Hearken<E, C>['dispatchAsync'];
  readonly #recorder: Recorder;
  readonly #failures: Failures;
  readonly #timeout: number;
  #isLate = false;
  #end: Promise<void> | null = null;

  constructor({ hearken, container, recorder, failures, timeout }: BedParts<E, C>) {
    this.hearken = hearken;
    this.container = container;
    this.recorded = new Recorded(recorder.records);
    this.send = (command, options) => hearken.send(command, options);
    this.dispatch = (event, options) => hearken.dispatchAsync(event, options);
    this.#recorder = recorder;
    this.#failures = failures;
    this.#timeout = timeout;
  }

  resolve<T>(token: InjectionToken<T>): T {
    return this.container.resolve(token);
  }

  async untilDone<T>(work: () => T | PromiseLike<T>, options?: WaitOptions): Promise<T> {
    const watch = new Watch(this.#recorder.watch);
    const correlationId = randomUUID();
    const everything = this.#recorder.within(watch, correlationId, async () => {
      try {
        return await this.hearken.runInContext({ correlationId }, work);
      } catch (error) {
        this.#failures.saw(error);
        throw error;
      } finally {
        await watch.idle();
      }
    });
    const result = await this.#inTime(everything, watch, options);
    this.#refuseUnexpected(watch);
    return result;
  }

  async settled(options?: WaitOptions): Promise<void> {
    const { all } = this.#recorder;
    await this.#inTime(all.idle(), all, options);
    this.#refuseUnexpected(all);
  }

  expectFailure(match: FailureMatch): void {
    this.#failures.expect(match);
  }

  get failures(): readonly Failure[] {
    return this.#failures.all;
  }

  causalTree(): string {
    return causalTree(this.#recorder.records);
  }

  dispose(): Promise<void> {
    this.#end ??= this.#close();
    return this.#end;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  async #close(): Promise<void> {
    const [stopped] = await Promise.allSettled([this.#stop()]);
    const [disposed] = await Promise.allSettled([this.container.dispose()]);
    for (const end of [stopped, disposed]) if (end.status === 'rejected') throw end.reason;
    this.#refuseUnexpected(this.#recorder.all);
    const { missing } = this.#failures;
    if (missing.length > 0 && !this.#isLate) throw new MissingFailureError(missing);
  }

  async #stop(): Promise<void> {
    const { all } = this.#recorder;
    // What has been late once was told already, and is given no more time.
    const patience = this.#isLate ? 0 : this.#timeout;
    const late = (): Error => this.#notSettled(patience, all);
    try {
      await within(this.hearken.stop({ patience }), patience + grace, late);
    } catch (cause) {
      if (!this.#isLate) throw this.#notSettled(patience, all, { cause });
    }
  }

  async #inTime<T>(work: Promise<T>, watch: Watch, options: WaitOptions = {}): Promise<T> {
    const { timeout = this.#timeout } = options;
    return within(work, timeout, () => {
      this.#isLate = true;
      return this.#notSettled(timeout, watch);
    });
  }

  #notSettled(milliseconds: number, watch: Watch, options?: ErrorOptions): NotSettledError {
    return new NotSettledError(milliseconds, causalTree(watch.records), options);
  }

  #refuseUnexpected(watch: Watch): void {
    const failures = this.#failures.takeUnexpected();
    if (failures.length > 0) throw new UnexpectedFailuresError(failures, causalTree(watch.records));
  }
}

/** Milliseconds beyond the patience of `stop`, which lets go of the rest in less. */
const grace = 2_000;
