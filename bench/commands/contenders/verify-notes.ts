import { tally } from '../shop/tally.js';

/** @throws {Error} unless each of the three handlers has heard of `count` notes. */
export function verifyNotes(count: number): void {
  const heard = [tally.first, tally.second, tally.third];
  if (heard.some((times) => times !== count)) {
    throw new Error(`The handlers heard ${heard.join(', ')} times, not ${count}.`);
  }
}
