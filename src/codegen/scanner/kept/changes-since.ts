import { listFiles } from '../listing/list-files.js';
import { isDeclarations } from '../project/is-declarations.js';
import { readText } from '../project/read-text.js';
import { textDigest } from '../text/text-digest.js';
import type { ScanHead } from './scan-file.js';

/** Where a project's sources are listed, and what is generated from them; absolute. */
export interface Listing {
  readonly tsconfig: string;
  readonly output: string;
}

/**
 * The sources that have changed since a scan. `null` where that is of no use: files have come or
 * gone, a setting or a declaration has changed, or so much that the scan had better begin anew.
 */
export function changesSince(
  { listed, others, digests }: Pick<ScanHead, 'listed' | 'others' | 'digests'>,
  { tsconfig, output }: Listing,
): readonly string[] | null {
  const now = listFiles(tsconfig)?.filter((path) => path !== output);
  if (now === undefined || now.length !== listed.length) return null;
  if (now.some((path, at) => path !== listed[at])) return null;
  const changed = [...listed, ...others].filter((path, at) => digestNow(path) !== digests[at]);
  return changed.length <= most(listed) && changed.every(isSource) ? changed : null;
}

function most({ length }: readonly string[]): number {
  return Math.max(20, length / 50);
}

function digestNow(path: string): string | null {
  try {
    return textDigest(readText(path));
  } catch {
    return null;
  }
}

function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path) && !isDeclarations(path);
}
