import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCompilerOn } from '../../../src/codegen/compile.js';
import { explainOn } from '../../../src/codegen/explain.js';
import type { Explanation } from '../../../src/codegen/explain/explanation.js';
import { createScanner } from '../../../src/codegen/scanner/scanner.js';
import { arbitraryProject } from '../../scanner/arbitrary-project.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject } from '../../scanner/temporary-project.js';

/** The subscriptions that an explanation speaks of, as `Class.method(Event)`. */
function subscriptions(explained: Explanation): string[] {
  if (explained.kind !== 'class') return [];
  return explained.methods.flatMap(({ name, runs }) =>
    (runs?.subscriptions ?? []).map(({ event }) => `${name}(${event})`),
  );
}

it('explains of any project what a build of it finds, and finds what a build finds', () => {
  fc.assert(
    fc.property(arbitraryProject, (files) => {
      const project = projectRef(writeProject(files));
      const scanner = createScanner(project);
      const { model, diagnostics } = createCompilerOn(scanner, project).compile();
      const ids = Object.keys(files)
        .filter((path) => path.endsWith('/handler.ts') || path.endsWith('/plain.ts'))
        .flatMap((path) => {
          const number = /\d+/.exec(path)?.[0] ?? '';
          return path.endsWith('/plain.ts')
            ? [`${path}#Plain${number}`]
            : [`${path}#Handler${number}`, `${path}#Reads`];
        });
      const found = explainOn(scanner, project, ids);

      expect(found.diagnostics).toEqual(diagnostics);
      expect(found.explained.map(({ kind }) => kind)).toEqual(ids.map(() => 'class'));
      expect(found.explained.flatMap(subscriptions).toSorted()).toEqual(
        model.methods
          .flatMap(({ handler, name, events }) =>
            events.map((event) => `${handler}.${name}(${event})`),
          )
          .toSorted(),
      );
    }),
    { numRuns: 3 },
  );
});
