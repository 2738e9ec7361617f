import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { textDigest } from '../text/text-digest.js';
import { stampOf } from './file-stamp.js';

/** A file as it was found, read once. */
export interface ReadFile {
  readonly text: string;
  /** Of the text. */
  readonly digest: string;
  /** What the file looked like before it was read. */
  readonly stamp: string;
}

let buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** A file's text without a byte order mark, which compilers and editors do not count as a column. */
export function readText(path: string): string {
  return withFile(path, (file) => {
    const content = contentOf(file);
    return textOf(content, isAscii(content));
  });
}

/** The same, with all that there is to note of the file and its text. */
export function readFile(path: string): ReadFile {
  return withFile(path, (file) => {
    const stats = fstatSync(file);
    // Before the reading, which may take its time: a later clock would take the file for settled.
    const stamp = stampOf(stats, Date.now());
    const content = contentOf(file, stats.size);
    const isPlain = isAscii(content);
    const text = textOf(content, isPlain);
    return { text, digest: textDigest(isPlain ? content : text), stamp };
  });
}

function withFile<T>(path: string, read: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

function textOf(content: Buffer, isPlain: boolean): string {
  if (isPlain) return content.toString('latin1');
  const text = content.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * What a file holds, until the next one is read: a buffer that is there already halves the time that small
 * files take. One of the expected size is not asked whether that was all.
 */
function contentOf(file: number, expected: number | null = null): Buffer {
  let length = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0 || length === expected) return buffer.subarray(0, length);
  }
}
