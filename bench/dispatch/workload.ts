/** One cell of the comparison: the same 100 event types, handled in one of twelve ways. */
export interface Workload {
  readonly name: string;
  readonly mode: 'sync' | 'async';
  readonly lifetime: 'singleton' | 'scoped';
  readonly handlersPerEvent: number;
}

export const eventTypes = 100;

export const workloads: readonly Workload[] = (['sync', 'async'] as const).flatMap((mode) =>
  (['singleton', 'scoped'] as const).flatMap((lifetime) =>
    [1, 3, 10].map((handlersPerEvent) => ({
      name: `${mode}-${lifetime}-${handlersPerEvent}`,
      mode,
      lifetime,
      handlersPerEvent,
    })),
  ),
);

/** What an event of this type adds to the tally of each of its handlers. */
export function amountOf(eventType: number): number {
  return 1 + (eventType % 7);
}
