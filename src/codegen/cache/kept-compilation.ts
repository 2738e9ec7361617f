import { join, resolve } from 'node:path';
import type { Compilation } from '../compile.js';
import { isLockCode } from '../diagnostics/catalogue/lock-rules.js';
import type { ProjectRef } from '../model/config.js';
import { currentText, isStale } from '../output/current-file.js';
import { listFiles } from '../scanner/listing/list-files.js';
import { slashed } from '../scanner/project/paths.js';
import { textDigest } from '../scanner/text/text-digest.js';
import { cacheFiles } from './cache-files.js';
import { digestNow, sourcesOf, standsAround, type Circumstances } from './circumstances.js';
import { readEntry, writeEntry, type Head } from './entry.js';
import { lookOf } from './look.js';

/**
 * The outcome of an earlier run over the same sources, under the same config, by this very
 * installation; `null` where there is none or anything has changed. Loads no compiler.
 *
 * Sources, declarations and settings are compared by content, files of packages by size and time. The
 * lock file must be as that run would leave it: then it has nothing to say against the outcome.
 */
export function readKept(project: ProjectRef): Compilation | null {
  const files = cacheFiles(project);
  const entry = files === null ? null : readEntry(files.outcome);
  if (entry === null || !standsAround(entry, project)) return null;
  const all = listFiles(slashed(resolve(project.directory, project.config.tsconfig)));
  const listed = all === null ? null : sourcesOf(project, all);
  if (listed === null || digestOf(listed) !== entry.listed) return null;
  const kept = saysTheSame([...listed, ...entry.others], entry) ? entry.body() : null;
  return kept !== null && isLocked(kept, project) ? kept : null;
}

/**
 * Keeps an outcome for the runs to come. Nothing is kept of a project with errors, or of one whose
 * lock file has just been told to take a change.
 */
export async function keepOutcome(
  compilation: Compilation,
  { listed, ...rest }: Circumstances,
  project: ProjectRef,
): Promise<void> {
  const files = cacheFiles(project);
  if (files === null || compilation.output === null) return;
  if (compilation.diagnostics.some(({ code }) => isLockCode(code))) return;
  const looks = [...listed, ...rest.others].map(lookOf);
  await writeEntry(files.outcome, { ...rest, listed: digestOf(listed), looks }, compilation);
}

function digestOf(paths: readonly string[]): string {
  return textDigest(paths.join('\n'));
}

// A look shows soonest which of them has changed. That it shows nothing does not mean anything.
function saysTheSame(paths: readonly string[], { digests, looks }: Head): boolean {
  const isSame = (at: number): boolean => digestNow(paths[at] ?? '') === digests[at];
  const looksSame = paths.map((path, at) => lookOf(path) === looks[at]);
  const told = looksSame.flatMap((same, at) => (same ? [] : at));
  if (!told.every(isSame)) return false;
  return paths.every((_, at) => looksSame[at] !== true || isSame(at));
}

function isLocked({ lock }: Compilation, { directory, config }: ProjectRef): boolean {
  if (config.lock === null) return true;
  const current = currentText(join(directory, config.lock));
  return lock === null ? current === null : !isStale(current, lock);
}
