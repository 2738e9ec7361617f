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
  looks: texts,
  outside: pairs,
  /** Of the second line. */
  body: v.string(),
});

/** What an outcome hangs on. */
export type Head = Readonly<Omit<v.InferOutput<typeof headSchema>, 'body'>>;

/** A cache file: what the outcome hangs on, and the outcome itself, which is read when it is wanted. */
export interface Entry extends Head {
  body(): Compilation | null;
}

/** `null` for a file that is not there, damaged, or of another making. */
export function readEntry(file: string): Entry | null {
  try {
    const [first = '', body = ''] = readFileSync(file, 'utf8').split('\n');
    const head = v.parse(headSchema, JSON.parse(first));
    const read = (): Compilation | null =>
      textDigest(body) === head.body ? (JSON.parse(body) as Compilation) : null;
    return { ...head, body: read };
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
  const body = JSON.stringify(compilation);
  const first = JSON.stringify({ ...head, body: textDigest(body) });
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, `${first}\n${body}`, { fsync: false });
  } catch {
    // What cannot be kept is made again.
  }
}
