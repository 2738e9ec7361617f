import { join } from 'node:path';
import { nearestModules } from '../compiled/nearest-modules.js';
import type { ProjectRef } from '../model/config.js';
import { textDigest } from '../scanner/text/text-digest.js';

/** Where a project's cache stands. */
export interface CacheFiles {
  /** Of the last outcome. */
  readonly outcome: string;
  /** Of the last scan that began anew. */
  readonly scan: string;
}

/**
 * Where a project's cache stands: below the nearest `node_modules/.cache`, as is the custom. `null`
 * for a project that nothing is installed for.
 */
export function cacheFiles({ directory, config }: ProjectRef): CacheFiles | null {
  const modules = nearestModules(directory);
  if (modules === null) return null;
  const name = textDigest(JSON.stringify([directory, config.tsconfig, config.output]));
  const stem = join(modules, '.cache', 'hearken', name);
  return { outcome: `${stem}.json`, scan: `${stem}.scan` };
}
