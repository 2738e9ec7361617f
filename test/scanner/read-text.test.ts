import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { stampAt } from '../../src/codegen/scanner/project/file-stamp.js';
import { readFile, readText } from '../../src/codegen/scanner/project/read-text.js';
import { textDigest } from '../../src/codegen/scanner/text/text-digest.js';
import { writeProject } from './temporary-project.js';

function reader(): (bytes: string | Uint8Array) => string {
  const file = join(writeProject({}), 'text.ts');
  return (bytes) => {
    writeFileSync(file, bytes);
    return readText(file);
  };
}

it('a text comes as it was written, whatever was read before it', () => {
  const read = reader();
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((one) => `x${one}`),
    fc.integer({ min: 250_000, max: 600_000 }).map((length) => 'é'.repeat(length)),
  );
  fc.assert(
    fc.property(text, (written) => read(written) === written),
    { numRuns: 60 },
  );
});

it('a byte order mark is no part of it', () => {
  const read = reader();
  expect(read('\uFEFFconst a = 1;')).toBe('const a = 1;');
  expect(read('\uFEFF')).toBe('');
  expect(read('')).toBe('');
  expect(read(new Uint8Array([0xef, 0xbb]))).toBe('\uFFFD');
});

it('a text comes with the stamp of its file, where that has settled', () => {
  const file = join(writeProject({ 'text.ts': 'const a = 1;' }), 'text.ts');
  expect(readFile(file)).toMatchObject({ text: 'const a = 1;', stamp: '' });
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
  const { text, stamp } = readFile(file);
  expect({ text, stamp }).toEqual({ text: 'const a = 1;', stamp: stampAt(file, Date.now()) });
  expect(stamp).not.toBe('');
});

it('the clock is read before the text, so that a slow reading makes no file look settled', () => {
  const file = join(writeProject({ 'text.ts': 'const a = 1;' }), 'text.ts');
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    appendFileSync(file, ' // written meanwhile');
    return 0;
  });
  onTestFinished(() => clock.mockRestore());
  expect(readFile(file).text).toBe('const a = 1; // written meanwhile');
});

it('a text comes with its fingerprint, whatever bytes it was read from', () => {
  const file = join(writeProject({}), 'text.ts');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
    fc.constantFrom('', '\uFEFF', '\uFEFFconst a = 1;').map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(bytes, (written) => {
      writeFileSync(file, written);
      const { text, digest } = readFile(file);
      expect({ text, digest }).toEqual({ text: readText(file), digest: textDigest(text) });
    }),
    { numRuns: 200 },
  );
});
