import fc from 'fast-check';
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourcesNow, type Prints } from '../../src/codegen/scanner/kept/sources-now.js';
import { textDigest } from '../../src/codegen/scanner/text/text-digest.js';
import { tempProject } from '../support/temp-project.js';
import { projectRef } from './project-ref.js';

const names = ['a.ts', 'b.ts', 'c.ts'];

function project() {
  const directory = tempProject(
    Object.fromEntries(names.map((name) => [name, `export const ${name[0]} = 1;`])),
  );
  const paths = names.map((name) => join(directory, name));
  // Whole seconds, which can be set again exactly.
  for (const path of paths) utimesSync(path, 1e9, 1e9);
  return { directory, paths };
}

/** As a run sees them that begins when their times have settled. */
function later(directory: string): SourcesNow {
  return new SourcesNow(projectRef(directory), () => Date.now() + 10_000);
}

/** What a run notes of files, with digests that tell whether they are believed. */
function notes(directory: string, paths: readonly string[]) {
  const sources = later(directory);
  sources.learn(paths, { digests: [], stamps: [] });
  return {
    digests: paths.map(() => 'as it was'),
    stamps: paths.map((path) => sources.stampOf(path)),
  };
}

/** Lets the clock of the file system go on, by which it dates changes. */
function untilTheNextTick({ directory, paths }: ReturnType<typeof project>): void {
  const probe = join(directory, 'probe');
  const last = Math.max(...paths.filter(existsSync).map((path) => statSync(path).ctimeMs));
  do writeFileSync(probe, '');
  while (statSync(probe).ctimeMs <= last);
}

function withTimesOf(path: string, write: () => void): void {
  const { atime, mtime } = existsSync(path) ? statSync(path) : { atime: 1e9, mtime: 1e9 };
  write();
  utimesSync(path, atime, mtime);
}

describe('the sources as a run finds them', () => {
  it('are not read where they look as they did', () => {
    const { directory, paths } = project();
    const sources = later(directory);
    sources.learn(paths, notes(directory, paths));
    expect(paths.map((path) => sources.digestOf(path))).toEqual(paths.map(() => 'as it was'));
  });

  it('are read where they have only just been written, for that may happen again unseen', () => {
    const { directory, paths } = project();
    const noted = notes(directory, paths);
    const sources = new SourcesNow(projectRef(directory));
    sources.learn(paths, noted);
    expect(sources.digestOf(paths[0] ?? '')).toBe(textDigest('export const a = 1;'));
    expect(sources.stampOf(paths[0] ?? '')).toBe('');
  });

  const edits: Record<string, (path: string) => void> = {
    'another text': (path) => writeFileSync(path, 'export const other = 2;'),
    'another text of the same size and time': (path) =>
      withTimesOf(path, () => writeFileSync(path, 'export const z = 1;')),
    'another file moved there': (path) =>
      withTimesOf(path, () => {
        writeFileSync(`${path}.new`, 'export const y = 1;');
        renameSync(`${path}.new`, path);
      }),
    'the same text again': (path) => writeFileSync(path, 'export const a = 1;'),
    'no file any more': (path) => rmSync(path, { force: true }),
  };

  it.each(Object.keys(edits))('are read where there is %s', (kind) => {
    const found = project();
    const { directory, paths } = found;
    const noted = notes(directory, paths);
    untilTheNextTick(found);
    edits[kind]?.(paths[0] ?? '');
    const sources = later(directory);
    sources.learn(paths, noted);
    const [first, ...others] = paths.map((path) => sources.digestOf(path));
    expect(first).not.toBe('as it was');
    expect(others).toEqual(['as it was', 'as it was']);
  });

  it('hold what is said of them, whatever was done to them between two runs', () => {
    const step = fc.record({
      file: fc.nat({ max: names.length - 1 }),
      edit: fc.constantFrom(...Object.keys(edits)),
      isFollowedByRun: fc.boolean(),
    });
    const holds = (path: string): string =>
      existsSync(path) ? textDigest(readFileSync(path, 'utf8')) : 'nothing';
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const found = project();
        const { directory, paths } = found;
        let noted: Prints = { digests: [], stamps: [] };
        for (const { file, edit, isFollowedByRun } of steps) {
          untilTheNextTick(found);
          edits[edit]?.(paths[file] ?? '');
          if (!isFollowedByRun) continue;
          const sources = later(directory);
          sources.learn(paths, noted);
          const digests = paths.map((path) => sources.digestOf(path) ?? 'nothing');
          expect(digests).toEqual(paths.map(holds));
          noted = { digests, stamps: paths.map((path) => sources.stampOf(path)) };
        }
      }),
      { numRuns: 100 },
    );
  });
});
