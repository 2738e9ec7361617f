import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, readCurrent } from '../../../src/codegen/output/current-file.js';
import { unifiedDiff } from '../../../src/codegen/output/unified-diff.js';
import { writeGeneratedFile } from '../../../src/codegen/output/write-generated-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearken-output-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a new file is written, with its folders, and nothing beside it', async () => {
  const path = join(folder, 'src', 'deep', 'hearken.gen.ts');
  expect(await readCurrent(path)).toBeNull();
  expect(await writeGeneratedFile(path, 'a\n')).toBe(true);
  expect(await readCurrent(path)).toBe('a\n');
  expect(readdirSync(join(folder, 'src', 'deep'))).toEqual(['hearken.gen.ts']);
});

test.each(['a\nb\n', 'a\r\nb\r\n'])('an unchanged file is not touched (%j)', async (current) => {
  const path = join(folder, 'hearken.gen.ts');
  writeFileSync(path, current);
  utimesSync(path, 1, 1);
  expect(isStale(current, 'a\nb\n')).toBe(false);
  expect(await writeGeneratedFile(path, 'a\nb\n')).toBe(false);
  expect(statSync(path).mtimeMs).toBe(1000);
  expect(readFileSync(path, 'utf8')).toBe(current);
});

test('a changed file is replaced by a rename and keeps its mode', async () => {
  const path = join(folder, 'hearken.gen.ts');
  writeFileSync(path, 'a\n');
  chmodSync(path, 0o640);
  const before = statSync(path).ino;
  expect(isStale('a\n', 'b\n')).toBe(true);
  expect(await writeGeneratedFile(path, 'b\n')).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('b\n');
  expect(statSync(path).ino).not.toBe(before);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('what somebody else does to a written file is seen', async () => {
  const path = join(folder, 'hearken.gen.ts');
  await writeGeneratedFile(path, 'a\n');

  writeFileSync(path, 'b\n');
  utimesSync(path, 1, 1);
  expect(await writeGeneratedFile(path, 'b\n')).toBe(false);
  expect(statSync(path).mtimeMs).toBe(1000);

  expect(await writeGeneratedFile(path, 'a\n')).toBe(true);
  writeFileSync(path, 'c\n');
  expect(await writeGeneratedFile(path, 'a\n')).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('a\n');

  rmSync(path);
  expect(await writeGeneratedFile(path, 'b\n')).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('b\n');
});

test('a file is left alone when it is as this process has written it', async () => {
  const path = join(folder, 'hearken.gen.ts');
  await writeGeneratedFile(path, 'a\n');
  const before = statSync(path, { bigint: true }).ctimeNs;
  expect(await writeGeneratedFile(path, 'a\n')).toBe(false);
  expect(statSync(path, { bigint: true }).ctimeNs).toBe(before);
});

test('a place that cannot be written is an error, not a stale answer', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(writeGeneratedFile(join(folder, 'file', 'hearken.gen.ts'), 'a')).rejects.toThrow(
    'ENOTDIR',
  );
});

test.each([
  ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['a new file', null, 'a\nb\n'],
])('the diff of %s is a patch that git applies', (_case, current, content) => {
  if (current !== null) writeFileSync(join(folder, 'x.gen.ts'), current);
  const patch = unifiedDiff({ file: 'x.gen.ts', current, content });
  execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
  expect(readFileSync(join(folder, 'x.gen.ts'), 'utf8')).toBe(content);
});

test('a folder in the place of the file is named', async () => {
  await expect(readCurrent(folder)).rejects.toThrow(`'${folder}'`);
});

test('no change, no diff', () => {
  expect(unifiedDiff({ file: 'x', current: 'a\r\n', content: 'a\n' })).toBe('');
});
