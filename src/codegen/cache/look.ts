import { statSync } from 'node:fs';
import { readText } from '../scanner/project/read-text.js';

/** What a path looks like from outside: a file by its size and time, a folder, or nothing. */
export function lookOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : `${found.size} ${found.mtimeMs}`;
}

/** True for a file that was written at or after a time (milliseconds since the epoch). */
export function isWrittenSince(path: string, time: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isFile() && found.mtimeMs >= time;
}

/** A file's text as it is now; `null` for one that cannot be read. */
export function textNow(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null;
  }
}
