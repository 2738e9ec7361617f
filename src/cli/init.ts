import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { addConfig } from './init/add-config.js';
import { addExample } from './init/add-example.js';
import { addScript } from './init/add-script.js';

/** One thing that was added, or left because something stands there already. */
export interface Step {
  readonly done: 'added' | 'left';
  readonly what: string;
}

/** `hearken init`: adds what is missing to start with; what is there is never overwritten. */
export function init({ cwd, stdout }: Host): ExitCode {
  const steps = [addConfig(cwd), addScript(cwd), addExample(cwd)];
  for (const { done, what } of steps) stdout.write(`${done.padEnd(5)}  ${what}\n`);
  stdout.write(`\n${next(cwd)}\n`);
  return exitCode.fine;
}

function next(directory: string): string {
  if (!existsSync(join(directory, 'tsconfig.json')))
    return 'Next: add a tsconfig.json (`npx tsc --init`), then run `npx hearken generate`';
  return 'Next: run `npx hearken generate`';
}
