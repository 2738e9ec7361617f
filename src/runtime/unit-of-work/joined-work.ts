import { UnawaitedWorkError } from '../errors/unawaited-work-error.js';

/** The work that takes part in a unit of work that somebody else has begun. */
export class JoinedWork {
  // Made for the first: most units of work have none.
  #running: Map<Promise<unknown>, string> | null = null;

  /** @param name what it is, for whoever forgets to await it */
  add<T>(name: string, work: Promise<T>): Promise<T> {
    const running = (this.#running ??= new Map());
    running.set(work, name);
    const ended = (): void => void running.delete(work);
    work.then(ended, ended);
    return work;
  }

  /**
   * Waits for what still runs, so that nothing goes on in a transaction that has ended.
   *
   * @throws {UnawaitedWorkError} when something did.
   */
  async refuseRunning(): Promise<void> {
    const error = new UnawaitedWorkError([...(this.#running?.values() ?? [])]);
    await this.settled();
    throw error;
  }

  async settled(): Promise<void> {
    while (this.#running !== null && this.#running.size > 0)
      await Promise.allSettled(this.#running.keys());
  }

  get isRunning(): boolean {
    return this.#running !== null && this.#running.size > 0;
  }
}
