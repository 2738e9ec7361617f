import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './temp-project.js';

/** The compilers that users of the generated file may have, by the name of their package here. */
export const compilers = [
  ['5.9', 'typescript-5.9'],
  ['6', 'typescript-6'],
  ['7', 'typescript'],
] as const;

export type Compiler = (typeof compilers)[number][1];

/** What a compiler says about a project: its messages, `[]` when it has none. */
export function compile(compiler: Compiler, directory: string, ...options: string[]): string[] {
  const tsc = join(repository, 'node_modules', compiler, 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', directory, '--pretty', 'false', ...options], {
    cwd: directory,
    encoding: 'utf8',
  });
  const messages = run.stdout.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
  if (run.status !== 0 && messages.length === 0) throw new Error(run.stderr);
  return messages;
}

/**
 * Everything strict that a user may have turned on. What the package and Node declare is checked once, in
 * `declarations.test.ts`: to do so for each project takes as long again.
 */
export const strictOptions = {
  skipLibCheck: true,
  strict: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedModules: true,
  forceConsistentCasingInFileNames: true,
  lib: ['es2022'],
  target: 'es2022',
  types: ['node'],
};
