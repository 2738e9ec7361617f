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

/** `null` for a file that is not there, damaged, or of another making. */
export function readKeptFile<Head, Content>(
  path: string,
  head: v.GenericSchema<unknown, Head>,
): KeptFile<Head, Content> | null {
  try {
    const kept = readFileSync(path);
    const end = kept.indexOf('\n');
    const line = kept.subarray(end + 1);
    const known = v.parse(
      v.object({ head, digest: v.string() }),
      JSON.parse(decoded(kept.subarray(0, end))),
    );
    const content = (): Content | null =>
      textDigest(line) === known.digest ? (JSON.parse(decoded(line)) as Content) : null;
    return { head: known.head, line, content };
  } catch {
    return null;
  }
}

/** Content as `writeKeptFile` takes it. */
export function keptLine(content: object): Buffer {
  return Buffer.from(JSON.stringify(content));
}

/**
 * Writes beside the file and renames over it, so that runs at the same time read the old one or the
 * new one. A disk that cannot be written to costs the next run its time, and nothing else.
 */
export function writeKeptFile(path: string, head: object, line: Buffer): void {
  const first = Buffer.from(`${JSON.stringify({ head, digest: textDigest(line) })}\n`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, Buffer.concat([first, line]), { fsync: false });
  } catch {
    // What cannot be kept is found again.
  }
}

// Plain letters alone, as most often, are read in a fraction of the time.
function decoded(json: Buffer): string {
  return json.toString(isAscii(json) ? 'latin1' : 'utf8');
}
