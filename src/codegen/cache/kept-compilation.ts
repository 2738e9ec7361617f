import { join, resolve } from 'node:path';
import type { Compilation } from '../compile.js';
import { isLockCode } from '../diagnostics/catalogue/lock-rules.js';
import type { ProjectRef } from '../model/config.js';
import type { Footprint } from '../model/footprint.js';
import { currentText, isStale } from '../output/current-file.js';
import { cacheFile } from './cache-file.js';
import { contentDigest, textDigest } from './digest.js';
import { installationStamp } from './installation-stamp.js';
import { readEntry, writeEntry } from './entry.js';
import { slashed } from '../scanner/project/paths.js';
import { listFiles } from '../scanner/listing/list-files.js';
import { isWrittenSince, lookOf, textNow } from './look.js';

/**
 * The outcome of an earlier run over the same sources, under the same config, by this very
 * installation; `null` where there is none or anything has changed. Loads no compiler.
 *
 * Sources, declarations and settings are compared by content, files of packages by size and time. The
 * lock file must be as that run would leave it: then it has nothing to say against the outcome.
 */
export function readKept(project: ProjectRef): Compilation | null {
  const file = cacheFile(project);
  const entry = file === null ? null : readEntry(file);
  if (entry === null || entry.key !== keyOf(project)) return null;
  const { directory, config } = project;
  const listed = listFiles(slashed(resolve(directory, config.tsconfig)));
  if (listed === null || !stillLooks(entry.outside)) return null;
  const contents = contentDigest(sourcesOf(project, [...listed, ...entry.others]), textNow);
  const kept = contents === entry.contents ? entry.body() : null;
  return kept !== null && isLocked(kept, project) ? kept : null;
}

/** What an outcome was found under; `startedAt` in milliseconds since the epoch. */
export interface Circumstances {
  readonly project: ProjectRef;
  readonly footprint: Footprint;
  readonly startedAt: number;
}

/**
 * Keeps an outcome for the runs to come. Nothing is kept of a project with errors, of one that was
 * changed while it was read, or of one whose lock file has just been told to take a change.
 */
export async function keep(
  compilation: Compilation,
  { project, footprint, startedAt }: Circumstances,
): Promise<void> {
  const file = cacheFile(project);
  if (file === null || compilation.output === null) return;
  if (compilation.diagnostics.some(({ code }) => isLockCode(code))) return;
  const { listed, others, outside } = footprint;
  const isSettled = (path: string) => !isWrittenSince(path, startedAt);
  if (!outside.every(isSettled)) return;
  const contents = contentDigest(sourcesOf(project, [...listed, ...others]), (path) => {
    return footprint.text(path) ?? (isSettled(path) ? textNow(path) : null);
  });
  if (contents === null) return;
  const looks = outside.map((path) => [path, lookOf(path)] as const);
  const head = { key: keyOf(project), others, outside: looks, contents };
  await writeEntry(file, head, compilation);
}

// What is generated from the sources is none of them.
function sourcesOf({ directory, config }: ProjectRef, paths: readonly string[]): readonly string[] {
  const output = slashed(resolve(directory, config.output));
  return paths.filter((path) => path !== output);
}

function isLocked({ lock }: Compilation, { directory, config }: ProjectRef): boolean {
  if (config.lock === null) return true;
  const current = currentText(join(directory, config.lock));
  return lock === null ? current === null : !isStale(current, lock);
}

function keyOf(project: ProjectRef): string {
  return textDigest(JSON.stringify([installationStamp(), project]));
}

function stillLooks(outside: readonly (readonly [path: string, look: string])[]): boolean {
  return outside.every(([path, look]) => lookOf(path) === look);
}
