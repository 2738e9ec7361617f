import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isStale, readCurrent } from './current-file.js';

/**
 * Writes a generated file when its content has changed, and leaves it alone otherwise, its
 * modification time included, so that no watcher wakes up for nothing.
 *
 * Written beside its place and renamed over it: a reader sees the old file or the new one, and
 * a write that fails leaves the old one. Folders are made as needed. The disk is not waited for:
 * what a power cut takes can be generated again. Resolves to whether it wrote.
 */
export async function writeGeneratedFile(path: string, content: string): Promise<boolean> {
  if (!isStale(await readCurrent(path), content)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, content, { fsync: false });
  return true;
}
