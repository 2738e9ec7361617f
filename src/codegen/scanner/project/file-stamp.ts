import { statSync, type Stats } from 'node:fs';

/** The stamp of a file that may have changed within the tick of the clock that it was looked at in. */
export const unsettled = '';

/**
 * A file's size and times, and which file it is: as long as these are the same, so is what it holds.
 * No program can set back the time of the last change, as it can that of the last writing, so that not even
 * a text of the same size and time goes unnoticed. Look before you read.
 *
 * @param now milliseconds since the epoch, at the latest when `stats` were taken
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string {
  const isSettled = Math.max(mtimeMs, ctimeMs) < now - coarsestTick;
  return isSettled ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : unsettled;
}

/** The same for a path; `unsettled` where nothing is. */
export function stampAt(path: string, now: number): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? unsettled : stampOf(stats, now);
}

/** Milliseconds: FAT counts in steps of two seconds, and no file system in longer ones. */
const coarsestTick = 2_000;
