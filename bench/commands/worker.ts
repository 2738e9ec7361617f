import 'reflect-metadata';
import { settledAllocation } from '../measure/allocation.js';
import { type Driver, type Session, takeSamples, timeRounds, warmUp } from '../measure/sampling.js';
import { median } from '../measure/statistics.js';
import type { Prepared } from './contender.js';
import { loadContender } from './contenders/index.js';
import type { WorkerJob, WorkerReport } from './worker-job.js';

/** Measures one contender in one workload; this process does nothing else. */
async function measure({ contender, workload, sampling }: WorkerJob): Promise<WorkerReport> {
  const { prepare } = await loadContender(contender, workload.kind);
  const prepared = await prepare(workload);
  const session: Session = { drive: driverFor(prepared), rounds: 0 };

  const commands = await warmUp(session, sampling);
  const before = process.cpuUsage();
  const samples = await takeSamples(session, sampling, commands);
  const { user, system } = process.cpuUsage(before);
  const bytes = await settledAllocation(() => timeRounds(session, commands));
  prepared.verify(session.rounds);
  return {
    commandsPerSample: commands,
    microseconds: (median(samples) * 1e3) / commands,
    samples: samples.map((milliseconds) => (milliseconds * 1e3) / commands),
    cpuMicroseconds: (user + system) / (commands * samples.length),
    bytes: bytes / commands,
  };
}

// One after the other: each waits for the one before, as the requests of one client do.
function driverFor({ run }: Prepared): Driver {
  let number = 0;
  return async (commands) => {
    for (const end = number + commands; number < end; number++) {
      const pending = run(number);
      if (pending instanceof Promise) await pending;
    }
  };
}

const report = await measure(JSON.parse(process.argv[2] ?? '') as WorkerJob);
process.stdout.write(JSON.stringify(report), () => process.exit());
