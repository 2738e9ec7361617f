/** What still runs: asynchronous dispatches, and what synchronous ones had to leave behind. */
export class Activity {
  #running = 0;
  #idle: (() => void)[] = [];

  get isIdle(): boolean {
    return this.#running === 0;
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

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}
