import { readFileSync } from 'node:fs';

/** A file's text without a byte order mark, which compilers and editors do not count as a column. */
export function readText(path: string): string {
  const text = readFileSync(path, 'utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
