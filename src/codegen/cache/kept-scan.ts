import type * as v from 'valibot';
import type { ScanKeeper } from '../compile.js';
import type { EarlierScan } from '../load-compiler.js';
import type { ProjectRef } from '../model/config.js';
import { changesSince } from '../scanner/kept/changes-since.js';
import type { KeptScan } from '../scanner/kept/kept-scan.js';
import type { SourcesNow } from '../scanner/kept/sources-now.js';
import { cacheFiles } from './cache-files.js';
import { standsAround, type Circumstances } from './circumstances.js';
import { scanHead } from './heads.js';
import { readKeptFile, writeKeptFile } from './kept-file.js';

type Head = v.InferOutput<typeof scanHead>;
/** Without its sources, where these are just what the head lists. */
type Content = Omit<KeptScan, 'sources'> & Partial<Pick<KeptScan, 'sources'>>;

/**
 * An earlier scan of the project under the same config, by this very installation, around which
 * nothing has changed, and of its sources little; `null` where there is none.
 */
export function findScan(project: ProjectRef, sources: SourcesNow): EarlierScan | null {
  const files = cacheFiles(project);
  const found = files && readKeptFile<Head, Content>(files.scan, scanHead);
  if (found === null || !standsAround(found.head, project)) return null;
  const changed = changesSince(found.head, sources);
  const content = changed === null ? null : found.content();
  if (changed === null || content === null) return null;
  const { listed } = found.head;
  return { scan: { sources: listed, ...content }, listed, changed };
}

/** Keeps what a scan has found, file by file, for runs over sources that differ a little. */
export function keepScan(
  compiler: Partial<ScanKeeper>,
  { key, listed, others, digests, outside }: Circumstances,
  project: ProjectRef,
): void {
  const files = cacheFiles(project);
  const scan = files === null ? null : compiler.keepScan?.();
  if (files === null || !scan) return;
  const head: Head = { key, listed, others, digests, outside };
  writeKeptFile(files.scan, head, JSON.stringify(contentOf(scan, listed)));
}

function contentOf(scan: KeptScan, listed: readonly string[]): Content {
  const { sources, ...others } = scan;
  const isListed = (path: string, at: number): boolean => path === listed[at];
  return sources.length === listed.length && sources.every(isListed) ? others : scan;
}
