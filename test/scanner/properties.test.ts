import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { arbitraryProject } from './arbitrary-project.js';
import { projectRef } from './project-ref.js';
import { tsconfig, writeFiles, writeProject, type Files } from './temporary-project.js';
import { summaryOf, wholeProgram } from './whole-program.js';

const slow = 120_000;

describe('for any project', () => {
  it(
    'what the scanner finds in a few files is what a type check of the whole program finds',
    () => {
      fc.assert(
        fc.property(arbitraryProject, (files) => {
          const directory = writeProject(files);
          expect(summaryOf(scanFacts(projectRef(directory)))).toEqual(wholeProgram(directory));
        }),
        { numRuns: 6 },
      );
    },
    slow,
  );

  it(
    'A12: the facts are the same for every order of the files, and in every folder',
    () => {
      const listed = arbitraryProject.chain((files) => {
        const paths = Object.keys(files);
        return fc
          .shuffledSubarray(paths, { minLength: paths.length })
          .map((order) => ({ files, order }));
      });
      fc.assert(
        fc.property(listed, ({ files, order }) => {
          const byOrder = { ...files, 'tsconfig.json': tsconfig({}, { files: order }) };
          expect(scanFacts(projectRef(writeProject(byOrder)))).toEqual(
            scanFacts(projectRef(writeProject(files))),
          );
        }),
        { numRuns: 8 },
      );
    },
    slow,
  );

  it(
    'the facts after a change are those of a new scan',
    () => {
      const edits = fc.array(fc.tuple(arbitraryProject, fc.nat(), fc.boolean()), {
        minLength: 1,
        maxLength: 4,
      });
      fc.assert(
        fc.property(arbitraryProject, edits, (files, changes) => {
          const directory = writeProject(files);
          const scanner = createScanner(projectRef(directory));
          let current = files;
          scanner.scan();
          for (const [other, pick, remove] of changes) {
            const { next, changed } = edit(directory, current, other, { pick, remove });
            current = next;
            expect(scanner.update(changed)).toEqual(scanFacts(projectRef(directory)));
          }
        }),
        { numRuns: 6 },
      );
    },
    slow,
  );
});

interface Choice {
  readonly pick: number;
  readonly remove: boolean;
}

/** Takes one file over from another project, or removes one. */
function edit(directory: string, current: Files, other: Files, { pick, remove }: Choice) {
  const paths = Object.keys(remove ? current : other);
  const path = paths[pick % paths.length] ?? '';
  if (remove) rmSync(join(directory, path), { force: true });
  else writeFiles(directory, { [path]: other[path] ?? '' });
  const kept = Object.fromEntries(Object.entries(current).filter(([one]) => one !== path));
  const next = remove ? kept : { ...kept, [path]: other[path] ?? '' };
  return {
    next: Object.keys(next).length === 0 ? current : next,
    changed: [join(directory, path)],
  };
}
