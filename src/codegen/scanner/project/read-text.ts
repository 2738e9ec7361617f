import { closeSync, openSync, readSync } from 'node:fs';

let buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** A file's text without a byte order mark, which compilers and editors do not count as a column. */
export function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    const length = fill(file);
    const text = buffer.toString('utf8', 0, length);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } finally {
    closeSync(file);
  }
}

// A buffer that is there already halves the time that small files take.
function fill(file: number): number {
  let length = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return length;
    length += read;
  }
}
