import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planProject } from './project/plan-project.js';
import type { ExpectedCounts } from './project/plan.js';
import { writeProject } from './project/write-project.js';

const seed = 20261;

/** The handler method that a change renames, and what it is called then. */
const [original, renamed] = ['countChange', 'countEachChange'] as const;

/** A generated project on disk, and what may be done to it. */
export interface GeneratedProject {
  readonly folder: string;
  readonly output: string;
  readonly expected: ExpectedCounts;
  /** As after a fresh clone: neither the registry nor anything a run keeps for the next one. */
  forgetRuns(): void;
  /** Renames a handler method, and back the next time: the registry must change with it. */
  changeHandler(): void;
  /** True when the registry names that method as the source does. */
  isUpToDate(): boolean;
}

export function generateProject(files: number): GeneratedProject {
  const plan = planProject(files, seed);
  const folder = join(tmpdir(), `hearken-bench-${files}`);
  writeProject(plan, folder);
  const handler = plan.modules.flatMap(({ handlers }) => handlers).at(-1);
  if (handler === undefined) throw new RangeError('The project has no handler.');
  const handlerFile = join(folder, 'src', `${handler.file}.ts`);
  const output = join(folder, 'src', 'hearken.gen.ts');
  return {
    folder,
    output,
    expected: plan.expected,
    forgetRuns: () => forgetRuns(folder, output),
    changeHandler: () => toggleMethodName(handlerFile),
    isUpToDate: () => isUpToDate(handlerFile, output),
  };
}

function forgetRuns(folder: string, output: string): void {
  for (const kept of [output, join(folder, '.hearken'), join(folder, 'node_modules', '.cache')]) {
    if (existsSync(kept)) rmSync(kept, { recursive: true });
  }
}

function toggleMethodName(file: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = text.includes(renamed) ? [renamed, original] : [original, renamed];
  writeFileSync(file, text.replace(`${from}(`, `${to}(`));
}

function isUpToDate(file: string, output: string): boolean {
  const isRenamed = readFileSync(file, 'utf8').includes(renamed);
  return existsSync(output) && readFileSync(output, 'utf8').includes(`'${renamed}'`) === isRenamed;
}
