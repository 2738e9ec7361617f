import { GCProfiler, getHeapStatistics } from 'node:v8';

/**
 * Bytes that `work` allocated on the heap, whether or not they were collected meanwhile: the sum of
 * what the heap grew between any two collections. Needs `--expose-gc`.
 */
async function allocatedBytes(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const profiler = new GCProfiler();
  profiler.start();
  let before = getHeapStatistics().used_heap_size;
  const pending = work();
  if (pending instanceof Promise) await pending;
  const end = getHeapStatistics().used_heap_size;
  let allocated = 0;
  for (const { beforeGC, afterGC } of profiler.stop().statistics) {
    allocated += beforeGC.heapStatistics.usedHeapSize - before;
    before = afterGC.heapStatistics.usedHeapSize;
  }
  return allocated + end - before;
}

/**
 * What `work` allocates once the engine has settled again: a full collection throws optimized code
 * away, and making it anew is charged to the first runs after it.
 */
export async function settledAllocation(work: () => unknown): Promise<number> {
  let bytes = 0;
  for (let run = 0; run < 4; run++) bytes = await allocatedBytes(work);
  return bytes;
}
