import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile as compileRegistry } from '../../src/codegen/compile.js';
import { projectRef } from '../scanner/project-ref.js';
import { compile, compilers } from './compilers.js';
import { fixtureSources } from './fixture-sources.js';
import { runNode } from './run-node.js';
import { repository, tempProject, writeSource } from './temp-project.js';

const fixture = join(repository, 'test/fixtures/carrying/src');

test.each(compilers)(
  'whatever events carry, its codecs compile and bring it back, under TypeScript %s',
  { timeout: 120_000 },
  async (_version, compiler) => {
    const directory = tempProject(fixtureSources(fixture));
    const events = { bases: ['DomainEvent'], discriminant: 'type' };
    const { output, diagnostics } = compileRegistry(projectRef(directory, { events }));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    await expect(output).toMatchFileSnapshot('../fixtures/carrying/src/hearken.gen.ts');
    writeSource(directory, 'src/hearken.gen.ts', output ?? '');
    expect(compile(compiler, directory)).toEqual([]);
    expect(runNode(directory, 'out/main.js')).toEqual([
      'Plain',
      'Collections',
      'Objects',
      'Unknowns',
      'Paid',
      'Happened',
    ]);
  },
);
