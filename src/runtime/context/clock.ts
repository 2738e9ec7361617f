/** Where the run time takes the time from; the system's clock by default. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
