import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WorkerJob, WorkerReport } from './worker-job.js';

const worker = fileURLToPath(new URL('worker.js', import.meta.url));

/** @throws {Error} with the process's own words, when the contender fails or miscounts. */
export function runWorker(job: WorkerJob): WorkerReport {
  const output = execFileSync(process.execPath, ['--expose-gc', worker, JSON.stringify(job)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as WorkerReport;
}
