import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as projects from './projects.js';
import { runNode } from './run-node.js';
import { install, repository, tempProject, writeSource } from './temp-project.js';
import { expectedLines } from './wiring-sources.js';

const patience = { timeout: 120_000 };
const packages = join(repository, 'node_modules');

const underTsx = [
  ['ESM, .js, legacy', projects.nodenextJs, 'legacy'],
  ['ESM, .js, standard', projects.nodenextJs, 'standard'],
  ['ESM, .ts, no decorators', projects.nodenextTs, 'standard'],
  ['CommonJS, legacy', projects.commonJs, 'legacy'],
] as const;

test.each(underTsx)('tsx runs the sources: %s', patience, (_name, kind, mode) => {
  const directory = tempProject(projects.projectSources(kind, mode));
  const lines = runNode(directory, join(packages, 'tsx/dist/cli.mjs'), 'src/start.ts');
  expect(lines).toEqual(expectedLines);
});

const underVitest = [
  ['legacy', projects.bundler, 'legacy'],
  ['legacy with metadata', projects.nodenextJs, 'legacy with metadata'],
  ['no decorators', projects.nodenextTs, 'standard'],
] as const;

const journalTest = `
import { expect, test } from 'vitest';
import { run } from './main';

test('journal', async () => {
  expect(await run()).toEqual(${JSON.stringify(expectedLines)});
});
`;

test.each(underVitest)('vitest runs the sources: %s', patience, (_name, kind, mode) => {
  const directory = tempProject(projects.projectSources(kind, mode));
  install(directory, 'vitest', join(packages, 'vitest'));
  writeSource(directory, 'src/journal.test.ts', journalTest);
  const lines = runNode(directory, join(packages, 'vitest/vitest.mjs'), 'run', '--reporter=json');
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ success: true, numPassedTests: 1 });
});

// Node 20 has no type stripping; 22 has it behind a flag in its older releases, and later takes the
// flag as well.
const [major = 0] = process.versions.node.split('.').map(Number);
const underNode = major < 22 ? [] : [['--experimental-strip-types']];

for (const flags of underNode) {
  test(`Node ${major} runs the sources without a build`, patience, () => {
    const directory = tempProject(projects.projectSources(projects.nodenextTs, 'standard'));
    expect(runNode(directory, ...flags, 'src/start.ts')).toEqual(expectedLines);
  });
}
