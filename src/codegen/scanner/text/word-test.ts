import type { FileIndex } from './file-index.js';
import { perFile } from './per-file.js';

/** Tells whether a text mentions something, and remembers it as long as the text stands. */
export interface WordTest {
  (file: FileIndex): boolean;
}

export function createWordTest(names: Iterable<string>, before = ''): WordTest {
  const words = [...new Set(names)].sort().map(escape);
  if (words.length === 0) return () => false;
  const pattern = new RegExp(`${before}(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);
  return perFile(({ text }) => pattern.test(text));
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
