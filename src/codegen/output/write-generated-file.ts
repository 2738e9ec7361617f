import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { currentText, isStale } from './current-file.js';

/**
 * Writes a generated file when its content has changed, and leaves it alone otherwise, its
 * modification time included, so that no watcher wakes up for nothing.
 *
 * Written beside its place and renamed over it: a reader sees the old file or the new one, and
 * a write that fails leaves the old one. Folders are made as needed. The disk is not waited for:
 * what a power cut takes can be generated again. Resolves to whether it wrote.
 */
export async function writeGeneratedFile(path: string, content: string): Promise<boolean> {
  if (!isLeftFromOther(path, content) && !isStale(currentText(path), content)) return false;
  // At once: a step that is waited for stands in line behind all that a change makes a watcher do.
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic.sync(path, content, { fsync: false });
  left.set(path, { content, stamp: stampOf(path) });
  return true;
}

/** A file as this process has written it last. */
interface Left {
  readonly content: string;
  readonly stamp: string;
}

const left = new Map<string, Left>();

// A file that still looks as when something else was written to it need not be read.
function isLeftFromOther(path: string, content: string): boolean {
  const last = left.get(path);
  return last !== undefined && last.content !== content && last.stamp === stampOf(path);
}

function stampOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : [stats.mtimeNs, stats.ctimeNs, stats.size, stats.ino].join(':');
}
