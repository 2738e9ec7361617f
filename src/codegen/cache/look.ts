import { statSync, type Stats } from 'node:fs';

/** What a path looks like from outside: a file by its size and time, a folder, or nothing. */
export function lookOf(path: string): string {
  return lookFrom(statsOf(path));
}

/** True for a file that was written, or put into its place, at or after a time (milliseconds since the epoch). */
export function isChangedSince(path: string, time: number): boolean {
  return isSince(statsOf(path), time);
}

/** What a path looks like; `null` for one that has changed since a time. */
export function settledLookOf(path: string, time: number): string | null {
  const found = statsOf(path);
  return isSince(found, time) ? null : lookFrom(found);
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function lookFrom(found: Stats | undefined): string {
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : `${found.size} ${found.mtimeMs}`;
}

// What is moved or linked keeps the time of its last writing.
function isSince(found: Stats | undefined, time: number): boolean {
  return found !== undefined && found.isFile() && Math.max(found.mtimeMs, found.ctimeMs) >= time;
}
