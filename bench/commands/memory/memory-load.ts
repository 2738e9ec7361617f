/** Something that is done over and over, which must leave nothing behind. */
export interface MemoryLoad {
  readonly name: string;
  readonly what: 'dispatch' | 'dispatchAsync' | 'send';
  readonly times: number;
}

/** @param part the fraction of it that is done */
export function memoryLoads(part: number): readonly MemoryLoad[] {
  return [
    { name: 'memory-dispatch', what: 'dispatch', times: 10_000_000 / part },
    { name: 'memory-dispatch-async', what: 'dispatchAsync', times: 10_000_000 / part },
    { name: 'memory-send', what: 'send', times: 1_000_000 / part },
  ];
}

/** What a process says of the load that it was given. */
export interface MemoryReport {
  /** Megabytes on the heap after a collection, after each tenth of the load. */
  readonly heaps: readonly number[];
}

export interface MemoryResult extends MemoryReport {
  readonly name: string;
  readonly times: number;
  /** Megabytes from the first tenth to the last. */
  readonly growth: number;
}
