import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import type { Compilation } from '../compile.js';
import { textDigest } from '../scanner/text/text-digest.js';

const texts = v.pipe(v.array(v.string()), v.readonly());
const pairs = v.pipe(
  v.array(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
  v.readonly(),
);

const headSchema = v.object({
  /** Of the installation, the project and its config. */
  key: v.string(),
  /** Of what the tsconfig lists. */
  listed: v.string(),
  others: texts,
  /** Of the listed files and the others. */
  digests: texts,
  /** As these were before they were read. */
  stamps: texts,
  outside: pairs,
  /** Of the second line. */
  body: v.string(),
});

/** What an outcome hangs on. */
export type Head = Readonly<Omit<v.InferOutput<typeof headSchema>, 'body'>>;

/** A cache file: what the outcome hangs on, and the outcome itself, which is read when it is wanted. */
export interface Entry extends Head {
  readonly body: () => Compilation | null;
  /** The outcome as it stands in the file. */
  readonly text: string;
}

/** `null` for a file that is not there, damaged, or of another making. */
export function readEntry(file: string): Entry | null {
  try {
    const [first = '', text = ''] = readFileSync(file, 'utf8').split('\n');
    const { body: digest, ...head } = v.parse(headSchema, JSON.parse(first));
    const body = (): Compilation | null =>
      textDigest(text) === digest ? (JSON.parse(text) as Compilation) : null;
    return { ...head, body, text };
  } catch {
    return null;
  }
}

/**
 * Writes beside the file and renames over it, so that runs at the same time read the old entry or
 * the new one. A disk that cannot be written to costs the next run its time, and nothing else.
 */
export async function writeEntry(
  file: string,
  head: Head,
  compilation: Compilation,
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, inFile(head, JSON.stringify(compilation)), { fsync: false });
  } catch {
    // What cannot be kept is made again.
  }
}

/** Notes how the same sources look by now, so that the next run need not read them. */
export function restampEntry(file: string, entry: Entry, stamps: readonly string[]): void {
  const { body, text, ...head } = entry;
  if (stamps.every((stamp, at) => stamp === head.stamps[at]) || body() === null) return;
  try {
    writeFileAtomic.sync(file, inFile({ ...head, stamps }, text), { fsync: false });
  } catch {
    // The next run reads them once more.
  }
}

function inFile(head: Head, body: string): string {
  return `${JSON.stringify({ ...head, body: textDigest(body) })}\n${body}`;
}
