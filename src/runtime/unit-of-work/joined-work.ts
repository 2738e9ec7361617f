import { UnawaitedWorkError } from '../errors/unawaited-work-error.js';

/** The work that takes part in a unit of work that somebody else has begun. */
export class JoinedWork {
  readonly #running = new Map<Promise<unknown>, string>();

  /** @param name what it is, for whoever forgets to await it */
  add<T>(name: string, work: Promise<T>): Promise<T> {
    this.#running.set(work, name);
    const ended = (): void => void this.#running.delete(work);
    work.then(ended, ended);
    return work;
  }

  /**
   * Waits for what still runs, so that nothing goes on in a transaction that has ended.
   *
   * @throws {UnawaitedWorkError} when something did.
   */
  async refuseRunning(): Promise<void> {
    const error = new UnawaitedWorkError([...this.#running.values()]);
    await this.settled();
    throw error;
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.keys());
  }

  get isRunning(): boolean {
    return this.#running.size > 0;
  }
}
