import type { Activity } from '../dispatch/activity.js';

/** Commands for later: one after the other, in the order in which they came. */
export class CommandQueue {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly activity: Activity) {}

  /** @param send must not reject */
  add(send: () => Promise<void>): void {
    this.#last = this.#last.then(send);
    void this.activity.leave(this.#last);
  }
}
