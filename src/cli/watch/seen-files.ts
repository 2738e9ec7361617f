import { statSync } from 'node:fs';

/** Tells a change from an echo of one. */
export interface SeenFiles {
  /** True when the file is not as it was the last time this was asked. */
  changed(path: string): boolean;
}

// The clock of a file system is coarse: two writes within a tick look like one.
const tick = 10;

/** The system reports one save several times; each file is remembered by its time, size and inode. */
export function createSeenFiles(): SeenFiles {
  const seen = new Map<string, string>();
  return {
    changed(path) {
      const stats = statSync(path, { throwIfNoEntry: false });
      const now = stats === undefined ? 'gone' : `${stats.mtimeMs}:${stats.size}:${stats.ino}`;
      const same = seen.get(path) === now;
      if (stats !== undefined && Date.now() - stats.mtimeMs < tick) seen.delete(path);
      else seen.set(path, now);
      return !same;
    },
  };
}
