import { isAbsolute, relative, resolve } from 'node:path';

/** A path as the config may write it, relative to the project's folder and with `/`. */
export function relativePath(directory: string, path: string): string {
  return relative(directory, resolve(directory, path)).replaceAll('\\', '/');
}

/** True when a path, already relative to a folder, leaves it. */
export function leaves(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolute(path);
}
