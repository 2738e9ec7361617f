import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { textDigest } from '../text/text-digest.js';
import type { KeptScan } from './kept-scan.js';

const texts = v.pipe(v.array(v.string()), v.readonly());
const pairs = v.pipe(
  v.array(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
  v.readonly(),
);

const headSchema = v.object({
  /** Of the installation, the project and its config. */
  key: v.string(),
  /** What the tsconfig lists, the generated file left out. */
  listed: texts,
  /** Sources that imports alone lead to, and the tsconfig with those that it extends. */
  others: texts,
  /** Of both. */
  digests: texts,
  outside: pairs,
  /** Of the second line. */
  body: v.string(),
});

/** What a kept scan was found under. */
export type ScanHead = v.InferOutput<typeof headSchema>;

/** A file that keeps a scan: a line for what it was found under, and one for the scan. */
export interface ScanFile {
  readonly head: ScanHead;
  /** The scan itself; `null` for a damaged one. */
  scan(): KeptScan | null;
}

/** `null` for a file that is not there, damaged, or of another making. */
export function readScanFile(path: string): ScanFile | null {
  try {
    const [first = '', body = ''] = readFileSync(path, 'latin1').split('\n');
    const head = v.parse(headSchema, JSON.parse(first));
    const scan = (): KeptScan | null =>
      textDigest(body) === head.body ? (JSON.parse(body) as KeptScan) : null;
    return { head, scan };
  } catch {
    return null;
  }
}

/** Renamed into its place; a disk that cannot be written to costs the next run its time alone. */
export function writeScanFile(file: string, head: Omit<ScanHead, 'body'>, scan: KeptScan): void {
  const body = encoded(JSON.stringify(scan));
  const first = encoded(JSON.stringify({ ...head, body: textDigest(body) }));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomic.sync(file, `${first}\n${body}`, { encoding: 'latin1', fsync: false });
  } catch {
    // What cannot be kept is found again.
  }
}

// Plain letters alone are written and read in a fraction of the time.
function encoded(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
