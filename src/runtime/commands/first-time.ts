/** How a command ended: with its answer as JSON text, or with what kept it from answering. */
export type Ending = { readonly answer: string | null } | { readonly error: unknown };

/** A command that is the first to come under its id in a unit of work. */
export class FirstTime {
  #ending: Ending | null = null;
  readonly #hearers: ((ending: Ending) => void)[] = [];
  /** What something in its handler waits for. */
  readonly #waitsFor = new Set<FirstTime>();

  constructor(
    /** The command's name in the registry. */
    readonly commandName: string,
    /** The one in whose handler it was sent, if any. */
    private readonly outer: FirstTime | null,
  ) {}

  end(ending: Ending): void {
    this.#ending = ending;
    for (const hear of this.#hearers) hear(ending);
  }

  /** Whether what goes on in the handler of `other` would wait for ever if it waited for this one. */
  cannotEndBefore(other: FirstTime | null): boolean {
    return other !== null && other.#chain.some((each) => this.#leadsTo(each));
  }

  /**
   * Waits in the handler of `other` for the answer to this one.
   *
   * @throws what kept it from answering.
   */
  async answerFor(other: FirstTime | null): Promise<string | null> {
    const ending = this.#ending ?? (await this.#endingFor(other === null ? [] : other.#chain));
    if ('error' in ending) throw ending.error;
    return ending.answer;
  }

  async #endingFor(waiting: readonly FirstTime[]): Promise<Ending> {
    for (const each of waiting) each.#waitsFor.add(this);
    const ending = await new Promise<Ending>((resolve) => this.#hearers.push(resolve));
    for (const each of waiting) each.#waitsFor.delete(this);
    return ending;
  }

  // What has ended waits for nothing. There are no circles to get lost in, for each would have been refused.
  #leadsTo(other: FirstTime): boolean {
    if (this.#ending !== null) return false;
    return this === other || [...this.#waitsFor].some((each) => each.#leadsTo(other));
  }

  /** This one and those in whose handlers it was sent, innermost first. */
  get #chain(): readonly FirstTime[] {
    return this.outer === null ? [this] : [this, ...this.outer.#chain];
  }
}
