import { resolve } from 'node:path';
import type { ProjectRef } from '../../model/config.js';
import type { ReadFolder } from '../listing/folders.js';
import { listFiles } from '../listing/list-files.js';
import { isSource } from '../project/is-source.js';
import { slashed } from '../project/paths.js';
import { readFiles } from '../project/read-files.js';
import { indexFile, type FileIndex } from './file-index.js';

/** A project's sources, read before the compiler is asked anything. */
export interface ReadSources {
  /** All that the tsconfig lists, declarations too. */
  readonly listed: readonly string[];
  /** The indexes of its sources; none for a file that cannot be read: whoever misses it finds out why. */
  readonly indexes: ReadonlyMap<string, FileIndex>;
}

/** Whoever reads them. */
export interface Reader {
  readonly readFolder?: ReadFolder;
  /** Hears how each file looked before it was read. */
  readonly noteStamp?: ((path: string, stamp: string) => void) | undefined;
}

/** Lists, reads and indexes a project's sources; `null` where only the compiler knows what they are. */
export function readSources(
  { directory, config }: ProjectRef,
  { readFolder, noteStamp }: Reader = {},
): ReadSources | null {
  const listed = listFiles(slashed(resolve(directory, config.tsconfig)), readFolder);
  if (listed === null) return null;
  const indexes = new Map<string, FileIndex>();
  for (const { path, text, digest, stamp } of readFiles(listed.filter(isSource))) {
    noteStamp?.(path, stamp);
    indexes.set(path, indexFile(text, digest));
  }
  return { listed, indexes };
}
