import { setImmediate } from 'node:timers/promises';
import type { Completion, Prepared } from './contender.js';
import type { Driver } from '../measure/sampling.js';
import type { BenchEvent, Publisher } from './workload-modules.js';

/** One event type: what is published, and how. */
interface Step {
  readonly publish: Publisher;
  readonly event: BenchEvent;
}

/**
 * A round publishes each of the events once, one event type after another. The same three loops serve
 * every contender; `tally` tells a detached one that it is through.
 */
export function driverFor(
  { completion, publishers }: Prepared,
  events: readonly BenchEvent[],
  tally: Float64Array,
): Driver {
  const steps = publishers.map((publish, index) => ({ publish, event: events[index] ?? nothing }));
  const drivers: Readonly<Record<Completion, Driver>> = {
    returns: (rounds) => drive(steps, rounds),
    awaits: (rounds) => driveAwaiting(steps, rounds),
    detached: (rounds) => driveDetached(steps, rounds, tally),
  };
  return drivers[completion];
}

const nothing: BenchEvent = { amount: 0 };

function drive(steps: readonly Step[], rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    for (const { publish, event } of steps) publish(event);
  }
}

async function driveAwaiting(steps: readonly Step[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const { publish, event } of steps) await publish(event);
  }
}

async function driveDetached(
  steps: readonly Step[],
  rounds: number,
  tally: Float64Array,
): Promise<void> {
  const step = steps.at(-1)?.event.amount ?? 0;
  for (let round = 0; round < rounds; round++) {
    const expected = (tally.at(-1) ?? 0) + step;
    for (const { publish, event } of steps) publish(event);
    while ((tally.at(-1) ?? 0) < expected) await setImmediate();
  }
}
