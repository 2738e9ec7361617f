import { isAscii } from 'node:buffer';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { textDigest } from '../scanner/text/text-digest.js';

/** What a file keeps: something, and what that hangs on. */
export interface KeptFile<Head, Content> {
  readonly head: Head;
  /** As it stands in the file. */
  readonly line: Buffer;
  /** Read when it is wanted; `null` when it is damaged. */
  readonly content: () => Content | null;
}

const digestLength = textDigest('').length;

/**
 * `null` for a file that is not there, damaged, or of another making: the fingerprint of the content, the head
 * and the content, each in a line.
 */
export function readKeptFile<Head, Content>(
  path: string,
  head: v.GenericSchema<unknown, Head>,
): KeptFile<Head, Content> | null {
  try {
    const kept = readFileSync(path);
    const end = kept.indexOf('\n', digestLength + 1);
    const line = kept.subarray(end + 1);
    const digest = kept.toString('latin1', 0, digestLength);
    const found = v.parse(head, JSON.parse(decoded(kept.subarray(digestLength + 1, end))));
    const content = (): Content | null =>
      textDigest(line) === digest ? (JSON.parse(decoded(line)) as Content) : null;
    return { head: found, line, content };
  } catch {
    return null;
  }
}

/**
 * Writes beside the file and renames over it, so that runs at the same time read the old one or the
 * new one. A disk that cannot be written to costs the next run its time, and nothing else.
 *
 * @param content as plain data in one line
 */
export function writeKeptFile(path: string, head: object, content: string | Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, keptFile(JSON.stringify(head), content), { fsync: false });
  } catch {
    // What cannot be kept is found again.
  }
}

// Megabytes, which are written into their place at once: new memory is dear.
function keptFile(head: string, content: string | Buffer): Buffer {
  const start = digestLength + 1 + Buffer.byteLength(head) + 1;
  const file = Buffer.allocUnsafeSlow(start + Buffer.byteLength(content));
  file.write(`\n${head}\n`, digestLength);
  if (typeof content === 'string') file.write(content, start);
  else content.copy(file, start);
  file.write(textDigest(file.subarray(start)), 0);
  return file;
}

// Plain letters alone, as most often, are read in a fraction of the time.
function decoded(json: Buffer): string {
  return json.toString(isAscii(json) ? 'latin1' : 'utf8');
}
