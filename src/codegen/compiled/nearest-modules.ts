import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * The `node_modules` that a file or folder is installed in, or the nearest one above it; `null` where
 * nothing is installed.
 */
export function nearestModules(path: string): string | null {
  const installed = `${sep}node_modules${sep}`;
  const at = path.lastIndexOf(installed);
  return at === -1 ? nearestAbove(path) : path.slice(0, at + installed.length - 1);
}

function nearestAbove(path: string): string | null {
  const modules = join(path, 'node_modules');
  if (existsSync(modules)) return modules;
  const parent = dirname(path);
  return parent === path ? null : nearestAbove(parent);
}
