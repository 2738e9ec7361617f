import { join } from 'node:path';
import type * as v from 'valibot';
import type { Compilation } from '../compile.js';
import { isLockCode } from '../diagnostics/catalogue/lock-rules.js';
import type { ProjectRef } from '../model/config.js';
import { currentText, isStale } from '../output/current-file.js';
import type { SourcesNow } from '../scanner/kept/sources-now.js';
import type { ReadFolder } from '../scanner/listing/folders.js';
import { textDigest } from '../scanner/text/text-digest.js';
import { sourcesBeside, withTsconfigs } from '../scanner/unlisted/sources-beside.js';
import { cacheFiles } from './cache-files.js';
import { standsAround, type Circumstances } from './circumstances.js';
import { outcomeHead } from './heads.js';
import { readKeptFile, writeKeptFile } from './kept-file.js';

type Head = v.InferOutput<typeof outcomeHead>;

/**
 * The outcome of an earlier run over the same sources, under the same config, by this very
 * installation; `null` where there is none or anything has changed. Loads no compiler.
 *
 * Sources, declarations and settings are compared by content, and not even read where their stamps tell
 * it; files of packages by size and time. The lock file must be as that run would leave it: then it has
 * nothing to say against the outcome.
 */
export async function readKept(
  project: ProjectRef,
  sources: SourcesNow,
): Promise<Compilation | null> {
  const files = cacheFiles(project);
  const found = files && readKeptFile<Head, Compilation>(files.outcome, outcomeHead);
  if (files === null || found === null || !standsAround(found.head, project)) return null;
  const { head, line } = found;
  const { listed } = sources;
  if (listed === null || listDigest(listed) !== head.listed) return null;
  const paths = [...listed, ...head.others];
  sources.learn(paths, head);
  if (paths.some((path, at) => sources.digestOf(path) !== head.digests[at])) return null;
  if (listDigest(await besideThem(listed, project, sources.readFolder)) !== head.beside)
    return null;
  const kept = found.content();
  if (kept === null || !isLocked(kept, project)) return null;
  const stamps = stampsOf(paths, sources);
  // How the same sources look by now, so that the next run need not read them.
  if (stamps.some((stamp, at) => stamp !== head.stamps[at])) {
    writeKeptFile(files.outcome, { ...head, stamps } satisfies Head, line);
  }
  return kept;
}

/**
 * Keeps an outcome for the runs to come. Nothing is kept of a project with errors, or of one whose
 * lock file has just been told to take a change.
 */
export function keepOutcome(
  compilation: Compilation,
  { listed, beside, ...rest }: Circumstances,
  { project, sources }: { readonly project: ProjectRef; readonly sources: SourcesNow },
): void {
  const files = cacheFiles(project);
  if (files === null || compilation.output === null) return;
  if (compilation.diagnostics.some(({ code }) => isLockCode(code))) return;
  const stamps = stampsOf([...listed, ...rest.others], sources);
  const lists = { listed: listDigest(listed), beside: listDigest(beside) };
  const head: Head = { ...rest, ...lists, stamps };
  writeKeptFile(files.outcome, head, JSON.stringify(compilation));
}

async function besideThem(
  listed: readonly string[],
  project: ProjectRef,
  readFolder: ReadFolder,
): Promise<readonly string[]> {
  // Loaded with all that globs need, which most projects do not have.
  const globs = project.config.include.length > 0;
  const found = globs ? await import('../scanner/project/matched-files.js') : null;
  const matched = found?.matchedFiles(project) ?? [];
  return withTsconfigs(sourcesBeside(project, { listed, matched, readFolder }), project);
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
