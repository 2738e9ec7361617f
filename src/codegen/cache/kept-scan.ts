import type { ScanKeeper } from '../compile.js';
import type { ProjectRef } from '../model/config.js';
import { readScanFile, writeScanFile, type ScanFile } from '../scanner/kept/scan-file.js';
import { cacheFiles } from './cache-files.js';
import { standsAround, type Circumstances } from './circumstances.js';

export type EarlierScan = ScanFile;

/**
 * An earlier scan of the project under the same config, by this very installation, around which
 * nothing has changed; `null` where there is none. Its sources may have changed.
 */
export function findScan(project: ProjectRef): EarlierScan | null {
  const files = cacheFiles(project);
  const found = files === null ? null : readScanFile(files.scan);
  return found !== null && standsAround(found.head, project) ? found : null;
}

/** Keeps what a scan has found, file by file, for runs over sources that differ a little. */
export async function keepScan(
  compiler: Partial<ScanKeeper>,
  circumstances: Circumstances,
  project: ProjectRef,
): Promise<void> {
  const files = cacheFiles(project);
  const scan = files === null ? null : await compiler.keepScan?.();
  if (files !== null && scan) writeScanFile(files.scan, circumstances, scan);
}
