import { rotate } from '../measure/rotate.js';
import { runWorker } from '../measure/run-worker.js';
import { type Summary, summarize, summarizeRatio } from '../measure/statistics.js';
import { contenders } from './contenders/index.js';
import type { Options } from './options.js';
import type { Entry, WorkloadResult } from './result.js';
import type { WorkerJob, WorkerReport } from './worker-job.js';
import type { Workload } from './workload.js';

const worker = new URL('worker.js', import.meta.url);

/** Measures the contenders of one workload as a dispatch is: each in a fresh process per round. */
export function measureWorkload(workload: Workload, options: Options): WorkloadResult {
  const taking = contenders.filter(({ kind }) => kind === workload.kind);
  const reports = new Map<string, WorkerReport[]>(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < options.rounds; round++) {
    for (const { name: contender } of rotate(taking, round)) {
      process.stderr.write(`${workload.name}, round ${round + 1}: ${contender}\n`);
      const sampling = options.samplings[workload.kind];
      const job: WorkerJob = { contender, workload, sampling };
      reports.get(contender)?.push(runWorker(worker, job) as WorkerReport);
    }
  }
  return { workload: workload.name, entries: entriesOf(reports) };
}

function entriesOf(reports: ReadonlyMap<string, readonly WorkerReport[]>): readonly Entry[] {
  const byHand = reports.get('by hand') ?? [];
  const [wall, cpu] = [wallOf(byHand), cpuOf(byHand)];
  return [...reports].map(([contender, rounds]) => ({
    contender,
    microseconds: wallOf(rounds),
    cpuMicroseconds: cpuOf(rounds),
    bytes: summarize(rounds.map(({ bytes }) => bytes)),
    timesByHand: summarizeRatio(wallOf(rounds), wall),
    cpuTimesByHand: summarizeRatio(cpuOf(rounds), cpu),
    rounds,
  }));
}

function wallOf(rounds: readonly WorkerReport[]): Summary {
  return summarize(rounds.map(({ microseconds }) => microseconds));
}

function cpuOf(rounds: readonly WorkerReport[]): Summary {
  return summarize(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds));
}
