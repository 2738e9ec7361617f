import { amountOf, eventTypes } from './workload.js';

/** @throws {Error} when any handler has not run exactly once per round. */
export function verifyTally(tally: Float64Array, rounds: number): void {
  const handlersPerEvent = tally.length / eventTypes;
  for (const [slot, total] of tally.entries()) {
    const event = Math.floor(slot / handlersPerEvent);
    const expected = rounds * amountOf(event);
    if (total !== expected) {
      throw new Error(
        `Handler ${slot % handlersPerEvent} of event ${event}: ${total}, not ${expected}.`,
      );
    }
  }
}
