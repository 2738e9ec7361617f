import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

let buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** A file's text without a byte order mark, which compilers and editors do not count as a column. */
export function readText(path: string): string {
  return withFile(path, (file) => {
    const content = contentOf(file);
    return textOf(content, isAscii(content));
  });
}

/** What `read` makes of a file, which is open for so long. */
export function withFile<T>(path: string, read: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** @param isPlain whether all of it is ASCII */
export function textOf(content: Buffer, isPlain: boolean): string {
  if (isPlain) return content.toString('latin1');
  const text = content.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * What a file holds, until the next one is read: a buffer that is there already halves the time that small
 * files take. One of the expected size is not asked whether that was all.
 */
export function contentOf(file: number, expected: number | null = null): Buffer {
  let length = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0 || length === expected) return buffer.subarray(0, length);
  }
}
