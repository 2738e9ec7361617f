import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { withoutNodeSettings } from '../measure/environment.js';
import { commandLine } from '../measure/places.js';
import type { GeneratedProject } from './generated-project.js';

const startMilliseconds = 60_000;
const patienceMilliseconds = 10_000;
const pauseMilliseconds = 400;

/**
 * Milliseconds from a handler's change to the new registry on disk, in one watching process; each
 * change waits until the process has come to rest after the one before.
 */
export async function measureWatch(
  project: GeneratedProject,
  changes: number,
): Promise<readonly number[]> {
  project.forgetRuns();
  const child = spawn(process.execPath, [commandLine, 'generate', '--watch'], {
    cwd: project.folder,
    env: withoutNodeSettings(process.env),
    stdio: 'ignore',
  });
  try {
    await outputChange(project, { from: '', within: startMilliseconds });
    const times: number[] = [];
    for (let change = 0; change < changes; change++) {
      await setTimeout(pauseMilliseconds);
      times.push(await timeOneChange(project));
    }
    return times;
  } finally {
    await stop(child);
  }
}

async function timeOneChange(project: GeneratedProject): Promise<number> {
  const from = readFileSync(project.output, 'utf8');
  const written = outputChange(project, { from, within: patienceMilliseconds });
  const start = performance.now();
  project.changeHandler();
  return (await written) - start;
}

/** The time at which the registry first differs from what it was. */
function outputChange(
  { output }: GeneratedProject,
  { from, within }: { readonly from: string; readonly within: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      watcher.close();
    };
    const watcher = watch(dirname(output), () => {
      const now = performance.now();
      if (!existsSync(output) || readFileSync(output, 'utf8') === from) return;
      end();
      resolve(now);
    });
    const timer = globalThis.setTimeout(() => {
      end();
      reject(new Error(`Nothing was written within ${within} ms.`));
    }, within);
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
