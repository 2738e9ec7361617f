import { join } from 'node:path';
import { isStale, readCurrent } from '../codegen/output/current-file.js';
import { writeGeneratedFile } from '../codegen/output/write-generated-file.js';
import type { Build } from './build-project.js';

/** What became of the generated file. */
export interface Outcome {
  readonly build: Build;
  /** `stale`: it should be written and was not, as asked. `failed`: there are errors. */
  readonly status: 'written' | 'unchanged' | 'stale' | 'failed';
  /** What writing it would change; empty unless it is stale. */
  readonly diff: string;
}

/** Writes the build's output where it differs from the file, unless told only to look. */
export async function settle(
  build: Build,
  { check, dryRun }: { readonly check?: true; readonly dryRun?: true },
): Promise<Outcome> {
  const content = build.compilation?.output ?? null;
  if (content === null) return { build, status: 'failed', diff: '' };
  if (check || dryRun) return compare(build, content);
  const written = await writeGeneratedFile(pathOf(build), content);
  return { build, status: written ? 'written' : 'unchanged', diff: '' };
}

async function compare(build: Build, content: string): Promise<Outcome> {
  const current = await readCurrent(pathOf(build));
  if (!isStale(current, content)) return { build, status: 'unchanged', diff: '' };
  const { unifiedDiff } = await import('../codegen/output/unified-diff.js');
  const diff = unifiedDiff({ file: build.project.config.output, current, content });
  return { build, status: 'stale', diff };
}

function pathOf({ project }: Build): string {
  return join(project.directory, project.config.output);
}
