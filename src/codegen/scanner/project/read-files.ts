import { isAscii } from 'node:buffer';
import { fstatSync } from 'node:fs';
import { textDigest } from '../text/text-digest.js';
import { stampOf } from './file-stamp.js';
import { contentOf, textOf, withFile } from './read-text.js';
import { Shelf, type ShelfPlace, shelfSize } from './shelf.js';

/** A file as it was found, read once. */
export interface ReadFile {
  readonly path: string;
  /** As `readText` gives it. */
  readonly text: string;
  /** Of the text. */
  readonly digest: string;
  /** What the file looked like before it was read. */
  readonly stamp: string;
}

/** One whose text may still be on the shelf. */
interface Waiting extends Omit<ReadFile, 'text'> {
  readonly text: string | ShelfPlace;
}

/** Those that can be read, in their order. Plain texts are decoded many at once. */
export function* readFiles(paths: Iterable<string>): Generator<ReadFile, void> {
  const shelf = new Shelf();
  let waiting: Waiting[] = [];
  for (const path of paths) {
    const read = readOrNone(path);
    if (read === null) continue;
    const { text, content, ...noted } = read;
    const isFull = text === null && !shelf.fits(content);
    const ready = isFull ? taken(waiting, shelf) : [];
    if (isFull) waiting = [];
    // Before the others are handed on: whoever takes a file may read another one.
    waiting.push({ ...noted, text: text ?? shelf.put(content) });
    yield* ready;
  }
  yield* taken(waiting, shelf);
}

interface Read extends Omit<ReadFile, 'text'> {
  /** `null` where the content is for the shelf. */
  readonly text: string | null;
  /** Until the next file is read. */
  readonly content: Buffer;
}

function readOrNone(path: string): Read | null {
  try {
    return withFile(path, (file) => {
      const stats = fstatSync(file);
      // Before the reading, which may take its time: a later clock would take the file for settled.
      const stamp = stampOf(stats, Date.now());
      const content = contentOf(file, stats.size);
      const isPlain = isAscii(content);
      const text = isPlain && content.length <= shelfSize ? null : textOf(content, isPlain);
      return { path, stamp, digest: textDigest(text ?? content), text, content };
    });
  } catch {
    return null;
  }
}

function taken(waiting: readonly Waiting[], shelf: Shelf): readonly ReadFile[] {
  const texts = shelf.take();
  return waiting.map(({ path, text, digest, stamp }) => ({
    path,
    text: typeof text === 'string' ? text : texts.slice(text.from, text.to),
    digest,
    stamp,
  }));
}
