import { build } from 'vite';
import { expect, test } from 'vitest';
import { compile, compilers } from './compilers.js';
import * as projects from './projects.js';
import { runNode } from './run-node.js';
import { tempProject } from './temp-project.js';
import { expectedLines } from './wiring-sources.js';

const patience = { timeout: 120_000 };

const runnable = compilers.flatMap(([version, compiler]) => [
  [version, 'nodenext, .js, legacy', compiler, projects.nodenextJs, 'legacy'] as const,
  [
    version,
    'nodenext, .js, metadata',
    compiler,
    projects.nodenextJs,
    'legacy with metadata',
  ] as const,
  [version, 'nodenext, .js, standard', compiler, projects.nodenextJs, 'standard'] as const,
  [version, 'nodenext, .ts, no decorators', compiler, projects.nodenextTs, 'standard'] as const,
  [version, 'CommonJS, nodenext', compiler, projects.commonJs, 'legacy'] as const,
  [version, 'CommonJS, classic', compiler, projects.classicCommonJs(compiler), 'legacy'] as const,
]);

test.each(runnable)('TypeScript %s, %s: compiles and runs', patience, (_version, _name, ...how) => {
  const [compiler, kind, mode] = how;
  const directory = tempProject(projects.projectSources(kind, mode));
  expect(compile(compiler, directory)).toEqual([]);
  expect(runNode(directory, 'out/start.js')).toEqual(expectedLines);
});

test.each(compilers)(
  'TypeScript %s, bundler: compiles, and runs minified',
  patience,
  async (_version, compiler) => {
    const directory = tempProject(projects.projectSources(projects.bundler, 'legacy'));
    expect(compile(compiler, directory)).toEqual([]);
    await build({
      root: directory,
      logLevel: 'silent',
      build: { ssr: 'src/start.ts', outDir: 'bundle', minify: true },
    });
    expect(runNode(directory, 'bundle/start.js')).toEqual(expectedLines);
  },
);
