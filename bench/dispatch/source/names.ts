import { eventTypes } from '../workload.js';

/** The numbers of all event types. */
export const everyEvent: readonly number[] = Array.from(
  { length: eventTypes },
  (_, index) => index,
);

export const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index);

export const eventName = (event: number): string => `Event${event}`;

export const handlerName = (event: number, position: number): string =>
  `Handler${event}_${position}`;

export const instanceName = (event: number, position: number): string =>
  `handler${event}_${position}`;

export const ledgerName = (position: number): string => `Ledger${position}`;
