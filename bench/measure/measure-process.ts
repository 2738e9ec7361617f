import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { withoutNodeSettings } from './environment.js';
import { samplePeakMemory } from './sample-peak-memory.js';

/** A whole process, from its start to its end. */
export interface ProcessReport {
  readonly milliseconds: number;
  /** The peak of its resident memory, children included; `null` where it cannot be told. */
  readonly peakMegabytes: number | null;
  readonly output: string;
}

/** A script for Node, with its parameters, and the folder it runs in. */
export interface Command {
  readonly script: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
  /** True for a script that starts another program and waits for it. */
  readonly startsProgram?: boolean;
}

const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** @throws {Error} with its output when the process fails. */
export async function measureProcess(command: Command): Promise<ProcessReport> {
  const { script, parameters, cwd, startsProgram = false } = command;
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', peakMemory, script, ...parameters], {
    cwd,
    env: withoutNodeSettings(process.env),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const sampled = startsProgram ? samplePeakMemory(child.pid ?? 0) : null;
  const [output, errors, peak, [status, milliseconds]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
    exitOf(child, start),
  ]);
  const children = sampled?.stop() ?? 0;
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${output}${errors}`);
  const peakMegabytes = children === null ? null : (Number(peak) + children) / 1024;
  return { milliseconds, peakMegabytes, output };
}

function exitOf(child: ChildProcess, start: number): Promise<[number | null, number]> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve([status, performance.now() - start]));
  });
}
