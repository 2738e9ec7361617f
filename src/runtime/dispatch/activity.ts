/** What still runs: units of work, commands, asynchronous dispatches, and what others had to leave behind. */
export class Activity {
  #running = 0;
  #idle: (() => void)[] = [];
  readonly #named = new Set<Named>();

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** What runs, as far as it has a name. */
  get names(): readonly string[] {
    return Array.from(this.#named, ({ name }) => name);
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

  /** @param name such as `send(PlaceOrder)` */
  beginNamed(name: string): Named {
    const named = { name };
    this.#named.add(named);
    this.begin();
    return named;
  }

  endNamed(named: Named): void {
    this.#named.delete(named);
    this.end();
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}

/** Something that runs, told from others of its name by being itself. */
export interface Named {
  readonly name: string;
}
