import { isSource } from '../project/is-source.js';
import type { SourcesNow } from './sources-now.js';

/** What an earlier scan has seen: the files of the tsconfig, those that imports lead to, and the texts of both. */
export interface SeenSources {
  readonly listed: readonly string[];
  readonly others: readonly string[];
  readonly digests: readonly string[];
}

/**
 * The sources that have changed since a scan. `null` where that is of no use: files have come or
 * gone, a setting or a declaration has changed, or so much that the scan had better begin anew.
 */
export function changesSince(
  { listed, others, digests }: SeenSources,
  sources: SourcesNow,
): readonly string[] | null {
  const now = sources.listed;
  if (now === null || now.length !== listed.length) return null;
  if (now.some((path, at) => path !== listed[at])) return null;
  const changed = [...listed, ...others].filter(
    (path, at) => sources.digestOf(path) !== digests[at],
  );
  return changed.length <= most(listed) && changed.every(isSource) ? changed : null;
}

function most({ length }: readonly string[]): number {
  return Math.max(20, length / 50);
}
