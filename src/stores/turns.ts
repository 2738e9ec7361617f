/** Lets one at a time have something, in the order in which they asked for it. */
export class Turns {
  readonly #waiting = new Set<() => void>();
  #taken = false;

  /**
   * Takes the turn: at once where nobody has it, and else when everybody who asked before has passed it on.
   *
   * @param signal gives up waiting; the promise rejects with its reason, and the turn is not taken.
   */
  take(signal?: AbortSignal): undefined | Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.#taken) return this.#wait(signal);
    this.#taken = true;
    return undefined;
  }

  /** Ends the turn. Whoever has waited longest is next. */
  pass(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#taken = false;
    else next();
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(begin);
        reject(signal?.reason as Error);
      };
      const begin = (): void => {
        this.#waiting.delete(begin);
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      this.#waiting.add(begin);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }
}
