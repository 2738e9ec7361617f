import { currentAmbient } from './context/ambient.js';
import type { Activity } from './dispatch/activity.js';
import type { WarmRuns } from './dispatch/warm-runs.js';
import { longestTimer } from './dispatch/with-timeout.js';
import { HearkenClosedError } from './errors/hearken-closed-error.js';
import { StopTimeoutError } from './errors/stop-timeout-error.js';

/** How a `Hearken` comes to its end. */
export class Shutdown {
  readonly #controller = new AbortController();
  #begun = false;

  constructor(
    private readonly activity: Activity,
    private readonly warmRuns: WarmRuns,
  ) {}

  /** Aborted when patience is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * What still runs may go on: it could not end well without.
   *
   * @throws {HearkenClosedError}
   */
  refuse(what: string, how: string): void {
    if (this.#begun && this.activity.isIdle) throw new HearkenClosedError(what, how);
  }

  /**
   * Only what is being handled may begin something more.
   *
   * @throws {HearkenClosedError}
   */
  refuseFromOutside(what: string, how: string): void {
    if (!this.#begun) return;
    const ambient = currentAmbient();
    const isInside =
      ambient !== undefined && (ambient.unit !== null || ambient.messageId !== undefined);
    if (!isInside) throw new HearkenClosedError(what, how);
    this.refuse(what, how);
  }

  /**
   * @param patience in milliseconds
   * @throws {RangeError} for a patience that is none; nothing has begun then.
   */
  async begin(patience: number): Promise<void> {
    if (!(patience >= 0)) throw new RangeError(refusalOf(patience));
    this.#begun = true;
    this.warmRuns.close();
    if (patience === Infinity || this.activity.isIdle) return this.activity.settled();
    const running = this.activity.names;
    if (await this.#settledWithin(patience)) return;
    this.#controller.abort(new StopTimeoutError(running, patience));
    // Whoever listens to the signal gives up within a few turns of the event loop.
    if (!(await this.#settledWithin(grace))) {
      throw new StopTimeoutError(this.activity.names, patience);
    }
  }

  async #settledWithin(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.min(milliseconds, longestTimer));
    });
    const settled = this.activity.settled().then(() => true);
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
