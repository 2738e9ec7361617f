import { summarize, summarizeRatio } from '../measure/statistics.js';
import type { ContenderEntry } from './contenders/index.js';
import type { Options } from './options.js';
import type { Entry, WorkloadResult } from './result.js';
import { runWorker } from './run-worker.js';
import { buildWorkload } from './source/build-workload.js';
import type { WorkerReport } from './worker-job.js';
import type { Workload } from './workload.js';

/**
 * Measures the contenders of one workload, each in a fresh process per round; rounds run one after
 * another, so that a disturbance of the machine falls on all contenders of a round.
 */
export function measureWorkload(workload: Workload, options: Options): WorkloadResult {
  const folder = buildWorkload(workload);
  const taking = options.contenders.filter(({ runs }) => runs(workload));
  const reports = new Map<string, WorkerReport[]>(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < options.rounds; round++) {
    for (const { name: contender } of rotate(taking, round)) {
      process.stderr.write(`${workload.name}, round ${round + 1}: ${contender}\n`);
      const { sampling } = options;
      reports.get(contender)?.push(runWorker({ contender, workload, folder, sampling }));
    }
  }
  return { workload: workload.name, entries: entriesOf(reports) };
}

function rotate(entries: readonly ContenderEntry[], by: number): readonly ContenderEntry[] {
  const start = by % entries.length;
  return [...entries.slice(start), ...entries.slice(0, start)];
}

function entriesOf(reports: ReadonlyMap<string, readonly WorkerReport[]>): readonly Entry[] {
  const reference = reports.get('by hand');
  const byHand = reference && summarize(reference.map(({ nanoseconds }) => nanoseconds));
  return [...reports].map(([contender, rounds]) => {
    const nanoseconds = summarize(rounds.map((report) => report.nanoseconds));
    return {
      contender,
      completion: rounds[0]?.completion ?? 'returns',
      nanoseconds,
      bytes: summarize(rounds.map(({ bytes }) => bytes)),
      timesByHand: byHand === undefined ? null : summarizeRatio(nanoseconds, byHand),
      rounds,
    };
  });
}
