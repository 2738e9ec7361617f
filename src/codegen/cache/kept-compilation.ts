import { join } from 'node:path';
import type { Compilation } from '../compile.js';
import { isLockCode } from '../diagnostics/catalogue/lock-rules.js';
import type { ProjectRef } from '../model/config.js';
import { currentText, isStale } from '../output/current-file.js';
import type { SourcesNow } from '../scanner/kept/sources-now.js';
import { textDigest } from '../scanner/text/text-digest.js';
import { cacheFiles } from './cache-files.js';
import { standsAround, type Circumstances } from './circumstances.js';
import { readEntry, restampEntry, writeEntry } from './entry.js';

/**
 * The outcome of an earlier run over the same sources, under the same config, by this very
 * installation; `null` where there is none or anything has changed. Loads no compiler.
 *
 * Sources, declarations and settings are compared by content, and not even read where their stamps tell
 * it; files of packages by size and time. The lock file must be as that run would leave it: then it has
 * nothing to say against the outcome.
 */
export function readKept(project: ProjectRef, sources: SourcesNow): Compilation | null {
  const files = cacheFiles(project);
  const entry = files === null ? null : readEntry(files.outcome);
  if (files === null || entry === null || !standsAround(entry, project)) return null;
  const { listed } = sources;
  if (listed === null || listDigest(listed) !== entry.listed) return null;
  const paths = [...listed, ...entry.others];
  sources.learn(paths, entry);
  if (paths.some((path, at) => sources.digestOf(path) !== entry.digests[at])) return null;
  restampEntry(files.outcome, entry, stampsOf(paths, sources));
  const kept = entry.body();
  return kept !== null && isLocked(kept, project) ? kept : null;
}

/**
 * Keeps an outcome for the runs to come. Nothing is kept of a project with errors, or of one whose
 * lock file has just been told to take a change.
 */
export async function keepOutcome(
  compilation: Compilation,
  { listed, ...rest }: Circumstances,
  { project, sources }: { readonly project: ProjectRef; readonly sources: SourcesNow },
): Promise<void> {
  const files = cacheFiles(project);
  if (files === null || compilation.output === null) return;
  if (compilation.diagnostics.some(({ code }) => isLockCode(code))) return;
  const stamps = stampsOf([...listed, ...rest.others], sources);
  await writeEntry(files.outcome, { ...rest, listed: listDigest(listed), stamps }, compilation);
}

function listDigest(paths: readonly string[]): string {
  return textDigest(paths.join('\n'));
}

function stampsOf(paths: readonly string[], sources: SourcesNow): readonly string[] {
  return paths.map((path) => sources.stampOf(path));
}

function isLocked({ lock }: Compilation, { directory, config }: ProjectRef): boolean {
  if (config.lock === null) return true;
  const current = currentText(join(directory, config.lock));
  return lock === null ? current === null : !isStale(current, lock);
}
