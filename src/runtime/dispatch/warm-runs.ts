import type { AwaitedRun, DirectRun } from '../registry.js';
import { numberFor, numberOf } from './event-number.js';

/**
 * What a dispatch of an event class comes down to, as long as no registration of the container has
 * changed since: a dispatcher that finds its event here has nothing more to ask.
 */
export class WarmRuns {
  /** The version of the container that the runs hold for; -1 where they hold for none. */
  version = -1;
  // Only classes of the registry: those that a program makes as it runs must stay collectable.
  readonly #direct: (DirectRun | undefined)[] = [];
  readonly #awaited = new Map<object, AwaitedRun>();
  #closed = false;

  directFor(event: object): DirectRun | undefined {
    return this.#direct[numberOf(event)];
  }

  awaitedFor(event: object): AwaitedRun | undefined {
    return this.#awaited.get(Object.getPrototypeOf(event) as object);
  }

  remember(prototype: object, version: number, run: DirectRun): void {
    if (!this.#accepts(version)) return;
    const number = numberFor(prototype);
    if (number === undefined) return;
    while (this.#direct.length < number) this.#direct.push(undefined);
    this.#direct[number] = run;
  }

  rememberAwaited(prototype: object, version: number, run: AwaitedRun): void {
    if (this.#accepts(version)) this.#awaited.set(prototype, run);
  }

  /** From now on every dispatch goes the long way, which refuses it. */
  close(): void {
    this.#forget(-1);
    this.#closed = true;
  }

  #accepts(version: number): boolean {
    if (!this.#closed && version !== this.version) this.#forget(version);
    return !this.#closed;
  }

  #forget(version: number): void {
    this.version = version;
    this.#direct.fill(undefined);
    this.#awaited.clear();
  }
}
