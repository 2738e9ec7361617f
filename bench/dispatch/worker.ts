import 'reflect-metadata';
import { settledAllocation } from '../measure/allocation.js';
import { takeSamples, timeRounds, warmUp, type Session } from '../measure/sampling.js';
import { median } from '../measure/statistics.js';
import { loadContender } from './contenders/index.js';
import { driverFor } from './driver.js';
import { verifyTally } from './verify-tally.js';
import type { WorkerJob, WorkerReport } from './worker-job.js';
import { workloadModules } from './workload-modules.js';
import { amountOf, eventTypes } from './workload.js';

/** Measures one contender in one workload; this process does nothing else. */
async function measure(job: WorkerJob): Promise<WorkerReport> {
  const modules = workloadModules(job.folder);
  const contender = await loadContender(job.contender);
  const { tally } = await modules.handlers();
  const { routes } = await modules.table();
  const prepared = await contender.prepare(modules, job.workload);
  const events = routes.map((route, index) => new route.type(amountOf(index)));
  const session: Session = { drive: driverFor(prepared, events, tally), rounds: 0 };

  const rounds = await warmUp(session, job.sampling);
  const samples = await takeSamples(session, job.sampling, rounds);
  const bytes = await settledAllocation(() => timeRounds(session, rounds));
  verifyTally(tally, session.rounds);
  const dispatches = rounds * eventTypes;
  return {
    completion: prepared.completion,
    dispatchesPerSample: dispatches,
    nanoseconds: (median(samples) * 1e6) / dispatches,
    samples: samples.map((milliseconds) => (milliseconds * 1e6) / dispatches),
    bytes: bytes / dispatches,
  };
}

const report = await measure(JSON.parse(process.argv[2] ?? '') as WorkerJob);
process.stdout.write(JSON.stringify(report), () => process.exit());
