import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, compilers, strictOptions } from './compilers.js';
import { decorators, type Decorators } from './projects.js';
import { runNode } from './run-node.js';
import { install, repository, tempProject } from './temp-project.js';

const patience = { timeout: 120_000 };
const fixture = join(repository, 'test/fixtures/markers');
const expected = readFileSync(join(fixture, 'expected.txt'), 'utf8').trimEnd().split('\n');
const modes: readonly Decorators[] = ['legacy', 'standard'];

const cases = compilers.flatMap(([version, compiler]) =>
  modes.map((mode) => ({ version, compiler, mode })),
);

test.each(cases)(
  'markers have their types and do nothing: TypeScript $version, $mode decorators',
  patience,
  ({ compiler, mode }) => {
    const directory = markersProject(mode);
    expect(compile(compiler, directory)).toEqual([]);
    expect(runNode(directory, 'out/main.js')).toEqual(expected);
  },
);

function markersProject(mode: Decorators): string {
  const compilerOptions = {
    ...strictOptions,
    ...decorators[mode],
    module: 'nodenext',
    rootDir: 'src',
    outDir: 'out',
  };
  const directory = tempProject(
    new Map([
      ['src/main.ts', readFileSync(join(fixture, 'src/main.ts'), 'utf8')],
      ['package.json', JSON.stringify({ type: 'module' })],
      ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
    ]),
  );
  install(directory, 'expect-type', join(repository, 'node_modules/expect-type'));
  return directory;
}
