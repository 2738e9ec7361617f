import type { Clock } from '../runtime/context/clock.js';

/** A clock that stands still until it is told otherwise. */
export class FakeClock implements Clock {
  #now: number;

  /** @throws {RangeError} for what is no time. */
  constructor(start: Date | string = '2000-01-01T00:00:00.000Z') {
    this.#now = millisecondsOf(start);
  }

  /** The same time at each call, until the clock is advanced. */
  now(): Date {
    return new Date(this.#now);
  }

  /**
   * @param milliseconds 0 or more
   * @throws {RangeError} for anything else; the clock stays where it is.
   */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError(`A clock cannot advance by ${milliseconds} ms.`);
    this.#now = millisecondsOf(new Date(this.#now + milliseconds));
  }

  /** @throws {RangeError} for a time that has been already; the clock stays where it is. */
  advanceTo(time: Date | string): void {
    this.advance(millisecondsOf(time) - this.#now);
  }
}

function millisecondsOf(time: Date | string): number {
  const milliseconds = new Date(time).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`${String(time)} is no time.`);
  return milliseconds;
}
