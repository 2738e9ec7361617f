import { buildWorkload } from '../../dispatch/source/build-workload.js';
import type { WorkerJob, WorkerReport } from '../../dispatch/worker-job.js';
import type { Workload } from '../../dispatch/workload.js';
import { rotate } from '../../measure/rotate.js';
import { runWorker } from '../../measure/run-worker.js';
import { type Summary, summarize, summarizeRatio } from '../../measure/statistics.js';
import type { Options } from '../options.js';
import { earlierEngine } from './earlier-engine.js';

/** A dispatch outside units of work, with nothing around it, today and before there were any. */
export interface AloneResult {
  readonly workload: string;
  readonly nanoseconds: Summary;
  readonly nanosecondsBefore: Summary;
  /** How many times the time before, round by round. */
  readonly timesBefore: Summary;
}

const worker = new URL('../../dispatch/worker.js', import.meta.url);

export function measureAlone(workload: Workload, options: Options): AloneResult {
  const today = { folder: buildWorkload(workload), times: [] as number[] };
  const before = { folder: buildWorkload(workload, earlierEngine()), times: [] as number[] };
  for (let round = 0; round < options.rounds; round++) {
    for (const { folder, times } of rotate([today, before], round)) {
      process.stderr.write(`${workload.name}, round ${round + 1}: ${folder}\n`);
      const { dispatch: sampling } = options.samplings;
      const job: WorkerJob = { contender: 'hearken', workload, folder, sampling };
      times.push((runWorker(worker, job) as WorkerReport).nanoseconds);
    }
  }
  const nanoseconds = summarize(today.times);
  const nanosecondsBefore = summarize(before.times);
  const timesBefore = summarizeRatio(nanoseconds, nanosecondsBefore);
  return { workload: workload.name, nanoseconds, nanosecondsBefore, timesBefore };
}
