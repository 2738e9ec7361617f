/** Three handlers hear of an event, and nothing else is done: what is left is the way to them. */
export interface UnitWorkload {
  readonly kind: 'unit';
  readonly name: string;
  readonly mode: 'sync' | 'async';
  readonly store: 'none' | 'memory';
  readonly behaviors: 0 | 3;
  /** Whether each time begins in a context of its own, as a request does. */
  readonly context: boolean;
}

/** A command from its sender to the disk. */
export interface SqliteWorkload {
  readonly kind: 'sqlite';
  readonly name: string;
  /** `full` waits for the disk at each commit, and `normal` leaves that to the system. */
  readonly synchronous: 'full' | 'normal';
  /** Whether each command has an id, under which it is handled once. */
  readonly identified: boolean;
}

export type Workload = UnitWorkload | SqliteWorkload;

const unitWorkloads: readonly UnitWorkload[] = (['sync', 'async'] as const).flatMap((mode) =>
  (['none', 'memory'] as const).flatMap((store) =>
    ([0, 3] as const).flatMap((behaviors) =>
      [false, true].map((context) => ({
        kind: 'unit' as const,
        name: `unit-${mode}-${store}-${behaviors}${context ? '-context' : ''}`,
        mode,
        store,
        behaviors,
        context,
      })),
    ),
  ),
);

const sqliteWorkloads: readonly SqliteWorkload[] = (['normal', 'full'] as const).flatMap(
  (synchronous) =>
    [false, true].map((identified) => ({
      kind: 'sqlite' as const,
      name: `sqlite-${synchronous}${identified ? '-identified' : ''}`,
      synchronous,
      identified,
    })),
);

export const workloads: readonly Workload[] = [...unitWorkloads, ...sqliteWorkloads];
