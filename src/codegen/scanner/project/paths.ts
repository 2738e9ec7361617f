import { posix } from 'node:path';

/** An absolute path with `/`, as every map in the scanner keys its files. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The path as it stands in facts: relative to the project's folder. */
export function relativeTo(directory: string, path: string): string {
  return posix.relative(slashed(directory), path);
}
