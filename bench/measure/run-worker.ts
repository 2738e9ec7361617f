import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withoutNodeSettings } from './environment.js';

/**
 * Gives a job to a process of its own, and reads its report.
 *
 * @param worker the script
 * @throws {Error} with the process's own words, when it fails or miscounts.
 */
export function runWorker(worker: URL, job: object): unknown {
  const output = execFileSync(
    process.execPath,
    ['--expose-gc', fileURLToPath(worker), JSON.stringify(job)],
    {
      env: withoutNodeSettings(process.env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(output);
}
