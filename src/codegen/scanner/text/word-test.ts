import type { FileIndex } from './file-index.js';

/** Tells whether a text mentions something, and remembers it as long as the text stands. */
export interface WordTest {
  (file: FileIndex): boolean;
}

const known = new WeakMap<FileIndex, Map<string, boolean>>();

export function createWordTest(names: Iterable<string>, before = ''): WordTest {
  const words = [...new Set(names)].sort().map(escape);
  if (words.length === 0) return () => false;
  const pattern = new RegExp(`${before}(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);
  return (file) => {
    const answers = known.get(file) ?? new Map<string, boolean>();
    known.set(file, answers);
    const hit = answers.get(pattern.source);
    if (hit !== undefined) return hit;
    const found = pattern.test(file.text);
    // One entry a test: the names hardly ever change.
    if (answers.size > 8) answers.clear();
    answers.set(pattern.source, found);
    return found;
  };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
