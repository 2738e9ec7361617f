/** A line of the log, as pino writes it. */
export interface LogLine {
  readonly level: number;
  readonly correlationId?: string;
  readonly userId?: string;
  readonly msg: string;
}

/** Keeps log lines instead of writing them out. */
export class LogLines {
  readonly #lines: LogLine[] = [];

  write(line: string): void {
    this.#lines.push(JSON.parse(line) as LogLine);
  }

  of(correlationId: string): readonly LogLine[] {
    return this.#lines.filter((line) => line.correlationId === correlationId);
  }

  /** What has failed, each once. */
  get failures(): readonly string[] {
    const failed = this.#lines.filter(({ level }) => level >= 50);
    return [...new Set(failed.map(({ msg }) => msg))];
  }
}
