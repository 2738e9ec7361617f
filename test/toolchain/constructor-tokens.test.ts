import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, compilers, strictOptions } from './compilers.js';
import { repository, tempProject } from './temp-project.js';

const fixture = join(repository, 'test/fixtures/constructor-tokens/tokens.ts');

test.each(compilers)(
  'constructor tokens fit what the container can pass, and nothing else, under TypeScript %s',
  { timeout: 120_000 },
  (_version, compiler) => {
    const compilerOptions = { ...strictOptions, module: 'nodenext', noEmit: true };
    const directory = tempProject(
      new Map([
        ['package.json', '{ "type": "module" }'],
        ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
        ['src/tokens.ts', readFileSync(fixture, 'utf8')],
      ]),
    );
    expect(compile(compiler, directory)).toEqual([]);
  },
);
