import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyConventions,
  createConventions,
} from '../../src/codegen/conventions/apply-conventions.js';
import { createGenerator, generate } from '../../src/codegen/generator/generate.js';
import type { KeptScan } from '../../src/codegen/scanner/kept/kept-scan.js';
import { openKept } from '../../src/codegen/scanner/kept/open-kept.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { arbitraryEdit, type Edited } from './arbitrary-edit.js';
import { arbitraryProject, compositionRoots } from './arbitrary-project.js';
import { projectRef as refOf } from './project-ref.js';
import { tsconfig, writeFiles, writeProject } from './temporary-project.js';
import { summaryOf, wholeProgram } from './whole-program.js';

const slow = 120_000;

function projectRef(directory: string) {
  return refOf(directory, { container: { kind: 'tsyringe', compositionRoots } });
}

/** What the messages of a project are: the same project is one of commands as well. */
const arbitraryWord = fc.constantFrom('DomainEvent', 'Command');

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
    'facts, model and output after a change are those of a new scan',
    () => {
      const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(arbitraryProject, edits, arbitraryWord, (files, changes, word) => {
          const said = (text: string) => text.replaceAll('DomainEvent', word);
          const texts = Object.entries(files).map(([path, text]) => [path, said(text)]);
          const directory = writeProject(Object.fromEntries(texts) as typeof files);
          const project = projectRef(directory);
          const scanner = createScanner(project);
          const conventions = createConventions(project.config);
          const generator = createGenerator(project.config.output);
          let current: Edited = files;
          generator(conventions(scanner.scan()).model);
          for (const change of changes) {
            const { path, text } = change(current);
            current = { ...current, [path]: text };
            if (text === null) rmSync(join(directory, path), { force: true });
            else writeFiles(directory, { [path]: said(text) });
            const facts = scanner.update([join(directory, path)]);
            const scanned = scanFacts(project);
            expect(facts).toEqual(scanned);
            const proof = conventions(facts);
            expect(proof).toEqual(applyConventions(scanned, project.config));
            expect(generator(proof.model)).toBe(generate(proof.model, project.config.output));
          }
        }),
        { numRuns: 16 },
      );
    },
    slow,
  );

  it(
    'facts that go on from an earlier scan are those of a new one',
    async () => {
      const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(arbitraryProject, edits, arbitraryWord, async (files, changes, word) => {
          const said = (text: string) => text.replaceAll('DomainEvent', word);
          const texts = Object.entries(files).map(([path, text]) => [path, said(text)]);
          const directory = writeProject(Object.fromEntries(texts) as typeof files);
          const project = projectRef(directory);
          const scanner = createScanner(project);
          scanner.scan();
          const text = JSON.stringify(scanner.keep());
          const changed = new Set<string>();
          let current: Edited = files;
          for (const change of changes) {
            const { path, text: after } = change(current);
            // Whoever keeps a scan sees to it that the same files are there.
            if (after === null || current[path] === undefined) continue;
            current = { ...current, [path]: after };
            writeFiles(directory, { [path]: said(after) });
            changed.add(join(directory, path));
            const kept = JSON.parse(text) as KeptScan | null;
            const goesOn = createScanner(project, {
              kept: kept && openKept(kept, { changed, listed: kept.sources }),
            });
            expect(goesOn.scan()).toEqual(scanFacts(project));
          }
        }),
        { numRuns: 16 },
      );
    },
    slow,
  );
});
