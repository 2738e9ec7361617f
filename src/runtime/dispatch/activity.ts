/** What still runs: units of work, commands, asynchronous dispatches, and what others had to leave behind. */
export class Activity {
  #dispatches = 0;
  #others = 0;
  readonly #named = new Set<Running>();
  #idle: (() => void)[] = [];

  get isIdle(): boolean {
    return this.#dispatches === 0 && this.#others === 0;
  }

  /** What runs, as far as it has a name. */
  get names(): readonly string[] {
    return Array.from(this.#named, ({ name }) => name as string);
  }

  /** Whether an asynchronous dispatch runs that came from outside every context, as its handlers do. */
  get hasUnknown(): boolean {
    return this.#dispatches > 0;
  }

  /** For a dispatch from outside every context: nothing says of its handlers that they are part of it. */
  begin(): void {
    this.#dispatches++;
  }

  end(): void {
    this.#dispatches--;
    // Nearly always nobody waits, and a dispatch that is awaited ends here every time.
    if (this.#idle.length > 0) this.#tellIdle();
  }

  /** @param name such as `send(PlaceOrder)`; `null` where it is part of what has one */
  start(name: string | null): Running {
    const running = new Running(this, name);
    this.#others++;
    if (name !== null) this.#named.add(running);
    return running;
  }

  finish(running: Running): void {
    running.hasEnded = true;
    if (running.name !== null) this.#named.delete(running);
    this.#others--;
    if (this.#idle.length > 0) this.#tellIdle();
  }

  /** Whether something of this that has not ended is among `running`. */
  isAmong(running: readonly Running[]): boolean {
    return running.some((each) => each.activity === this && !each.hasEnded);
  }

  /** @param work must not reject */
  async leave(work: Promise<unknown>): Promise<void> {
    const running = this.start(null);
    await work;
    this.finish(running);
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #tellIdle(): void {
    if (this.isIdle) for (const idle of this.#idle.splice(0)) idle();
  }
}

/** Something that runs, told from others of its name by being itself. */
export class Running {
  hasEnded = false;

  constructor(
    readonly activity: Activity,
    readonly name: string | null,
  ) {}

  /** What its own parts are part of: this one, and what others than its own `Hearken` have at work around it. */
  within(around: readonly Running[]): readonly Running[] {
    return [this, ...around.filter(({ activity }) => activity !== this.activity)];
  }
}
