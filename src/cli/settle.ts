import { join } from 'node:path';
import { isStale, readCurrent } from '../codegen/output/current-file.js';
import { writeGeneratedFile } from '../codegen/output/write-generated-file.js';
import type { Build } from './build-project.js';

/** What became of a build's files. */
export interface Outcome {
  readonly build: Build;
  /** Of all of them together. `failed`: there are errors. */
  readonly status: FileStatus | 'failed';
  /** What became of the generated file, and of the lock file beside the config. */
  readonly output: FileStatus;
  readonly lock: FileStatus;
  /** What writing them would change; empty unless one is stale. */
  readonly diff: string;
}

/** `stale`: it should be written and was not, as asked. */
export type FileStatus = 'written' | 'unchanged' | 'stale';

interface Settled {
  readonly status: FileStatus;
  readonly diff: string;
}

type Intent = { readonly check?: true; readonly dryRun?: true };

/** Writes what the build made where it differs from the files, unless told only to look. */
export async function settle(build: Build, intent: Intent): Promise<Outcome> {
  const { output = null, lock = null } = build.compilation ?? {};
  if (output === null) {
    return { build, status: 'failed', output: 'unchanged', lock: 'unchanged', diff: '' };
  }
  const { directory, config } = build.project;
  const settleFile = intent.check || intent.dryRun ? compare : write;
  const files = [
    await settleFile({ directory, file: config.output, content: output }),
    lock === null || config.lock === null
      ? same
      : await settleFile({ directory, file: config.lock, content: lock }),
  ] as const;
  const [generated, locked] = files;
  const status = files.find((file) => file.status !== 'unchanged')?.status ?? 'unchanged';
  const diff = files.map((file) => file.diff).join('');
  return { build, status, output: generated.status, lock: locked.status, diff };
}

interface Made {
  readonly directory: string;
  readonly file: string;
  readonly content: string;
}

const same: Settled = { status: 'unchanged', diff: '' };

async function write({ directory, file, content }: Made): Promise<Settled> {
  const written = await writeGeneratedFile(join(directory, file), content);
  return written ? { status: 'written', diff: '' } : same;
}

async function compare({ directory, file, content }: Made): Promise<Settled> {
  const current = await readCurrent(join(directory, file));
  if (!isStale(current, content)) return same;
  const { unifiedDiff } = await import('../codegen/output/unified-diff.js');
  return { status: 'stale', diff: unifiedDiff({ file, current, content }) };
}
