import { currentAmbient } from './context/ambient.js';
import type { Surroundings } from './dispatch/surroundings.js';
import { longestTimer } from './dispatch/with-timeout.js';
import { HearkenClosedError } from './errors/hearken-closed-error.js';
import { StopInsideError } from './errors/stop-inside-error.js';
import { StopTimeoutError } from './errors/stop-timeout-error.js';

/** How a `Hearken` comes to its end. */
export class Shutdown {
  readonly #controller = new AbortController();
  #hasBegun = false;

  constructor(private readonly around: Pick<Surroundings, 'activity' | 'warmRuns' | 'log'>) {}

  /** Aborted when patience is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /**
   * Only what is being handled may begin something more: it could not end well without.
   *
   * @throws {HearkenClosedError}
   */
  refuse(what: string, how: string): void {
    if (this.#hasBegun && !this.#isInside()) throw new HearkenClosedError(what, how);
  }

  /**
   * @param patience in milliseconds
   * @throws {RangeError} for a patience that is none; nothing has begun then.
   * @throws {StopInsideError} to whoever would wait for itself. The end has begun all the same, and what becomes
   *   of it is logged.
   */
  begin(patience: number): Promise<void> {
    if (!(patience >= 0)) return Promise.reject(new RangeError(refusalOf(patience)));
    this.#hasBegun = true;
    this.around.warmRuns.close();
    const ended = this.#end(patience);
    return this.#isKnownInside() ? this.#unawaited(ended) : ended;
  }

  async #end(patience: number): Promise<void> {
    const { activity } = this.around;
    if (patience === Infinity || activity.isIdle) return activity.settled();
    if (await this.#settledWithin(patience)) return;
    this.#controller.abort(new StopTimeoutError(activity.names, patience));
    // Whoever listens to the signal gives up within a few turns of the event loop.
    if (!(await this.#settledWithin(grace))) throw new StopTimeoutError(activity.names, patience);
  }

  // Nobody need await the refusal: whoever only wants the end to begin has done right.
  #unawaited(ended: Promise<void>): Promise<never> {
    ended.then(undefined, (error: unknown) => this.around.log.stopFailed(error));
    const refused = Promise.reject(new StopInsideError());
    refused.then(undefined, () => undefined);
    return refused;
  }

  // Code without a context may be a handler of what was dispatched without one.
  #isInside(): boolean {
    return currentAmbient() === undefined ? this.around.activity.hasUnknown : this.#isKnownInside();
  }

  #isKnownInside(): boolean {
    return this.around.activity.isAmong(currentAmbient()?.running ?? []);
  }

  async #settledWithin(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.min(milliseconds, longestTimer));
    });
    const settled = this.around.activity.settled().then(() => true);
    try {
      return await Promise.race([settled, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function refusalOf(patience: number): string {
  return `stop was given patience: ${patience}. Give milliseconds from 0 up, or leave it out.`;
}

/** Milliseconds for what gives up to roll back. */
const grace = 1_000;
