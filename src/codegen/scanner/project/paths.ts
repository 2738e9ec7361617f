import { posix } from 'node:path';
import { isPlainPath } from './plain-path.js';

/** An absolute path with `/`, as every map in the scanner keys its files. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The path as it stands in facts: relative to the project's folder. */
export function relativeTo(directory: string, path: string): string {
  const folder = slashed(directory);
  const rest = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
  // Nearly every file of a project, and there is nothing to work out.
  return folder !== '' && isPlainPath(rest) ? rest : posix.relative(folder, path);
}
