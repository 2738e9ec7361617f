import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isFile } from '../codegen/config/find-source.js';
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
  if (existsSync(join(directory, 'tsconfig.json'))) return 'Next: run `npx hearken generate`';
  const setup = ['npx tsc --init', ...mendedDefaults(directory)].join(' ');
  return `Next: add a tsconfig.json (\`${setup}\`), then run \`npx hearken generate\``;
}

// What `tsc --init` sets up leaves decorators to an engine that has none, and refuses `import` in
// a CommonJS package.
function mendedDefaults(directory: string): readonly string[] {
  return isModule(directory)
    ? ['--target es2022']
    : ['--target es2022', '--verbatimModuleSyntax false'];
}

function isModule(directory: string): boolean {
  const manifest = join(directory, 'package.json');
  const tree = isFile(manifest) ? parseTree(readFileSync(manifest, 'utf8')) : undefined;
  return tree !== undefined && findNodeAtLocation(tree, ['type'])?.value === 'module';
}
