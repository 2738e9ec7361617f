import type { DirectRun } from '../registry.js';

/**
 * What a synchronous dispatch of an event class comes down to, as long as no registration of the
 * container has changed since: a dispatcher that finds its event here has nothing more to ask.
 */
export class WarmRuns {
  /** The version of the container that `byPrototype` holds for; -1 where it holds for none. */
  version = -1;
  /** Only classes of the registry: those that a program makes as it runs must stay collectable. */
  readonly byPrototype = new Map<object, DirectRun>();
  #closed = false;

  remember(prototype: object, version: number, run: DirectRun): void {
    if (this.#closed) return;
    if (version !== this.version) this.byPrototype.clear();
    this.version = version;
    this.byPrototype.set(prototype, run);
  }

  /** From now on every dispatch goes the long way, which refuses it. */
  close(): void {
    this.#closed = true;
    this.version = -1;
    this.byPrototype.clear();
  }
}
