import type { MessageRecord } from './message-record.js';

/** The messages that came since something began, on its account, and how many of them go on. */
export class Watch {
  readonly records = new Set<MessageRecord>();
  #open = 0;
  #idle: (() => void)[] = [];

  constructor(
    /** What contains it: its messages are that one's as well. */
    private readonly outer: Watch | null = null,
  ) {}

  came(record: MessageRecord): void {
    this.records.add(record);
    this.#open++;
    this.outer?.came(record);
  }

  ended(): void {
    this.#open--;
    if (this.#open === 0) for (const idle of this.#idle.splice(0)) idle();
    this.outer?.ended();
  }

  /** Resolves when none of its messages goes on. */
  async idle(): Promise<void> {
    while (this.#open > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}
