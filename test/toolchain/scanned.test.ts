import { expect, test } from 'vitest';
import { compile } from '../../src/codegen/compile.js';
import { projectRef } from '../scanner/project-ref.js';
import * as projects from './projects.js';
import { tempProject } from './temp-project.js';

const kinds = [
  ['nodenext, .js', projects.nodenextJs],
  ['nodenext, .ts', projects.nodenextTs],
  ['bundler', projects.bundler],
  ['CommonJS', projects.commonJs],
] as const;

test.each(kinds)('the project scans to what the toolchains are tried with: %s', (_name, kind) => {
  const sources = projects.projectSources(kind, 'legacy');
  const directory = tempProject(sources);
  const { output, diagnostics } = compile(
    projectRef(directory, { events: { bases: ['DomainEvent'], discriminant: 'type' } }),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(output).toBe(sources.get('src/hearken.gen.ts'));
});
