import { runWorker } from '../../measure/run-worker.js';
import type { MemoryLoad, MemoryReport, MemoryResult } from './memory-load.js';

const worker = new URL('worker.js', import.meta.url);

/** Gives a load to a process of its own, and says how its heap has grown. */
export function measureMemory(load: MemoryLoad): MemoryResult {
  const { name, times } = load;
  process.stderr.write(`${name}: ${times} times\n`);
  const { heaps } = runWorker(worker, load) as MemoryReport;
  return { name, times, heaps, growth: (heaps.at(-1) ?? NaN) - (heaps[0] ?? NaN) };
}
