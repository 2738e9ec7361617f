/** Work that a synchronous dispatch had to leave behind, so that it can be waited for at the end. */
export class Background {
  readonly #running = new Set<Promise<unknown>>();

  /** @param work must not reject */
  add(work: Promise<unknown>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  /** Resolves when nothing is left. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
