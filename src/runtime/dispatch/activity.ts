/** What still runs: units of work, commands, asynchronous dispatches, and what others had to leave behind. */
export class Activity {
  #running = 0;
  #idle: (() => void)[] = [];
  readonly #named = new Map<object, string>();

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** What runs, as far as it has a name. */
  get names(): readonly string[] {
    return [...this.#named.values()];
  }

  begin(): void {
    this.#running++;
  }

  end(): void {
    this.#running--;
    // Nearly always nobody waits, and a dispatch that is awaited ends here every time.
    if (this.#running > 0 || this.#idle.length === 0) return;
    for (const idle of this.#idle.splice(0)) idle();
  }

  /** @param work must not reject */
  async leave(work: Promise<unknown>): Promise<void> {
    this.begin();
    await work;
    this.end();
  }

  /** Runs `work` under a name, such as `send(PlaceOrder)`. */
  async run<T>(name: string, work: () => T | PromiseLike<T>): Promise<T> {
    const key = {};
    this.#named.set(key, name);
    this.begin();
    try {
      return await work();
    } finally {
      this.#named.delete(key);
      this.end();
    }
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}
