import { setImmediate } from 'node:timers/promises';
import type { Completion, Prepared } from './contender.js';
import type { BenchEvent, Publisher } from './workload-modules.js';

/** Publishes each of the events once per round, one event type after another. */
export type Driver = (rounds: number) => void | Promise<void>;

/** The same three loops serve every contender; `tally` tells a detached one that it is through. */
export function driverFor(
  prepared: Prepared,
  events: readonly BenchEvent[],
  tally: Float64Array,
): Driver {
  const { publishers } = prepared;
  const drivers: Readonly<Record<Completion, Driver>> = {
    returns: (rounds) => drive(publishers, events, rounds),
    awaits: (rounds) => driveAwaiting(publishers, events, rounds),
    detached: (rounds) => driveDetached(publishers, events, { rounds, tally }),
  };
  return drivers[prepared.completion];
}

function drive(
  publishers: readonly Publisher[],
  events: readonly BenchEvent[],
  rounds: number,
): void {
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < events.length; index++) publishers[index]!(events[index]!);
  }
}

async function driveAwaiting(
  publishers: readonly Publisher[],
  events: readonly BenchEvent[],
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < events.length; index++) await publishers[index]!(events[index]!);
  }
}

async function driveDetached(
  publishers: readonly Publisher[],
  events: readonly BenchEvent[],
  { rounds, tally }: { readonly rounds: number; readonly tally: Float64Array },
): Promise<void> {
  const last = tally.length - 1;
  const step = events[events.length - 1]!.amount;
  for (let round = 0; round < rounds; round++) {
    const before = tally[last]!;
    for (let index = 0; index < events.length; index++) publishers[index]!(events[index]!);
    while (tally[last]! < before + step) await setImmediate();
  }
}
