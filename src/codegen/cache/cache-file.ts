import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectRef } from '../model/config.js';
import { textDigest } from './digest.js';

/**
 * Where a project's cache stands: below the nearest `node_modules/.cache`, as is the custom. `null`
 * for a project that nothing is installed for.
 */
export function cacheFile({ directory, config }: ProjectRef): string | null {
  const modules = nearestModules(directory);
  if (modules === null) return null;
  const name = textDigest(JSON.stringify([directory, config.tsconfig, config.output]));
  return join(modules, '.cache', 'hearken', `${name}.json`);
}

function nearestModules(directory: string): string | null {
  const modules = join(directory, 'node_modules');
  if (existsSync(modules)) return modules;
  const parent = dirname(directory);
  return parent === directory ? null : nearestModules(parent);
}
