import { rotate } from '../measure/rotate.js';
import { runWorker } from '../measure/run-worker.js';
import { summarize, summarizeRatio } from '../measure/statistics.js';
import type { Options } from './options.js';
import type { Entry, WorkloadResult } from './result.js';
import { buildWorkload } from './source/build-workload.js';
import type { WorkerJob, WorkerReport } from './worker-job.js';
import type { Workload } from './workload.js';

const worker = new URL('worker.js', import.meta.url);

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
      const job: WorkerJob = { contender, workload, folder, sampling };
      reports.get(contender)?.push(runWorker(worker, job) as WorkerReport);
    }
  }
  return { workload: workload.name, entries: entriesOf(reports) };
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
