import { statSync } from 'node:fs';

/** What a path looks like from outside: a file by its size and time, a folder, or nothing. */
export function lookOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : `${found.size} ${found.mtimeMs}`;
}

/** True for a file that was written, or put into its place, at or after a time (milliseconds since the epoch). */
export function isChangedSince(path: string, time: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  // What is moved or linked keeps the time of its last writing.
  return found !== undefined && found.isFile() && Math.max(found.mtimeMs, found.ctimeMs) >= time;
}
