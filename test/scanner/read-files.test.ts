import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { stampAt } from '../../src/codegen/scanner/project/file-stamp.js';
import { readFiles } from '../../src/codegen/scanner/project/read-files.js';
import { readText } from '../../src/codegen/scanner/project/read-text.js';
import { shelfSize } from '../../src/codegen/scanner/project/shelf.js';
import { textDigest } from '../../src/codegen/scanner/text/text-digest.js';
import { writeProject } from './temporary-project.js';

const short = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
  fc
    .constantFrom('', '\uFEFF', '\uFEFFconst a = 1;', 'const a = 1;')
    .map((text) => Buffer.from(text)),
);
// Around the size of what is decoded at once, and beyond it.
const long = fc
  .tuple(fc.integer({ min: 300_000, max: shelfSize + 200_000 }), fc.constantFrom('x', 'y', 'é'))
  .map(([length, letter]) => Buffer.from(letter.repeat(length)));
const contents = fc.array(fc.oneof({ weight: 4, arbitrary: short }, long), { maxLength: 12 });
const edges = [[shelfSize - 1, 2], [shelfSize + 1], [1, shelfSize], [shelfSize, 1]].map((lengths) =>
  lengths.map((length, number) => Buffer.from('xy'.charAt(number).repeat(length))),
);

it('files come in their order, each with its own text, fingerprint and stamp', () => {
  const directory = writeProject({});
  const now = Date.now() + 60_000;
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const property = fc.property(contents, (written) => {
    const paths = written.map((bytes, number) => {
      const path = join(directory, `${number}.ts`);
      writeFileSync(path, bytes);
      return path;
    });
    const read = [...readFiles(paths)];
    expect(read.map(({ path }) => path)).toEqual(paths);
    // Compared by themselves: of two that differ, megabytes would be printed.
    expect(read.every(({ path, text }) => text === readText(path))).toBe(true);
    for (const { path, text, digest, stamp } of read) {
      const expected = { digest: textDigest(text), stamp: stampAt(path, now) };
      expect({ digest, stamp }).toEqual(expected);
    }
  });
  fc.assert(property, { numRuns: 60, examples: edges.map((written) => [written]) });
}, 60_000);

it('those that cannot be read are left out', () => {
  const directory = writeProject({ 'a.ts': 'a', 'c.ts': 'c', 'd.ts/e.ts': 'e' });
  const paths = ['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((name) => join(directory, name));
  expect([...readFiles(paths)].map(({ text }) => text)).toEqual(['a', 'c']);
});

it('so is one of which no text can be made', () => {
  const directory = writeProject({ 'a.ts': 'a', 'long.ts': 'too long é', 'c.ts': 'c' });
  const { toString } = Buffer.prototype;
  const spy = vi.spyOn(Buffer.prototype, 'toString').mockImplementation(function (
    this: Buffer,
    ...given
  ) {
    // What Node says of half a gigabyte.
    if (this.includes('too long')) throw new RangeError('Cannot create a string');
    return toString.apply(this, given);
  });
  onTestFinished(() => spy.mockRestore());
  const paths = ['a.ts', 'long.ts', 'c.ts'].map((name) => join(directory, name));
  expect([...readFiles(paths)].map(({ text }) => text)).toEqual(['a', 'c']);
});

it('whoever takes one may read another meanwhile', () => {
  const plain = (letter: string) => letter.repeat(900_000);
  const directory = writeProject({ 'a.ts': plain('a'), 'b.ts': plain('b'), 'c.ts': plain('c') });
  const paths = ['a.ts', 'b.ts', 'c.ts'].map((name) => join(directory, name));
  const texts: string[] = [];
  for (const { text } of readFiles(paths)) {
    texts.push(text);
    readText(join(directory, 'a.ts'));
  }
  expect(texts.map((text) => text === plain(text.charAt(0)))).toEqual([true, true, true]);
  expect(texts.map((text) => text.charAt(0))).toEqual(['a', 'b', 'c']);
});

function readOne(path: string) {
  const [file] = readFiles([path]);
  return file;
}

it('a text comes with the stamp of its file, where that has settled', () => {
  const path = join(writeProject({ 'text.ts': 'const a = 1;' }), 'text.ts');
  expect(readOne(path)?.stamp).toBe('');
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
  const stamp = stampAt(path, Date.now());
  expect(stamp).not.toBe('');
  expect(readOne(path)).toMatchObject({ text: 'const a = 1;', stamp });
});

it('the clock is read before the text, so that a slow reading makes no file look settled', () => {
  const path = join(writeProject({ 'text.ts': 'const a = 1;' }), 'text.ts');
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    appendFileSync(path, ' // written meanwhile');
    return 0;
  });
  onTestFinished(() => clock.mockRestore());
  expect(readOne(path)?.text).toBe('const a = 1; // written meanwhile');
});
