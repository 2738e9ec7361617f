import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { repository } from './temp-project.js';
import { Recorder } from './test-host.js';

export const bin = join(repository, 'bin/hearken.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once `text` stands `times` over in the standard output. */
  waitFor(text: string, times?: number): Promise<void>;
}

/** Starts the real command line in a process of its own, which does not outlive the test. */
export function start(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Started {
  const child = spawn(process.execPath, [bin, ...argv], { cwd, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [out, err] = [new Recorder(), new Recorder()];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.write(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.write(text));
  const ended = async (): Promise<Ended> => {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: out.text, err: err.text };
  };
  return { child, ended: ended(), waitFor: (text, times) => out.waitFor(text, times) };
}

/** Runs the real command line to its end. */
export function hearken(cwd: string, ...argv: string[]): Promise<Ended> {
  return start(cwd, argv).ended;
}
