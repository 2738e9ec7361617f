import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from '../../src/codegen/scanner/project/read-text.js';
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
