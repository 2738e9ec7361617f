import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { repository, tempProject, write } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

async function init(files: Record<string, string | object>) {
  const directory = tempProject(files);
  const host = testHost(directory);
  const code = await run(['init'], host);
  return {
    code,
    directory,
    out: host.stdout.text,
    read: (name: string) => readFileSync(join(directory, name), 'utf8'),
    again: () => run(['init'], host),
  };
}

const tsc = join(repository, 'node_modules/typescript/bin/tsc');
const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs');
const main = `
import { createHearken } from 'hearken';
import { VisitorArrived } from './hearken-example.js';
import { registry } from './hearken.gen.js';

declare const console: { log(text: string): void };
createHearken({ registry }).dispatch(new VisitorArrived('somebody'));
console.log('done');
`;
const manifest = '{\n\t"name": "sample",\n\t"files": ["a", "b"],\n\t"type": "module"\n}\n';

// Some start a compiler, on a machine that may be busy.
describe('init', { timeout: 60_000 }, () => {
  it('adds a config, a script and an example, and says so', async () => {
    const { code, out, read } = await init({ 'package.json': manifest, 'tsconfig.json': {} });

    expect(code).toBe(0);
    expect(out).toBe(
      [
        'added  hearken.config.ts',
        'added  the npm script `hearken` (`hearken generate`)',
        'added  src/hearken-example.ts, an event and its handler',
        '',
        'Next: run `npx hearken generate`',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(read('package.json'))).toMatchObject({
      scripts: { hearken: 'hearken generate' },
    });
  });

  it('keeps the formatting of package.json', async () => {
    const { read } = await init({ 'package.json': manifest });

    expect(read('package.json')).toBe(
      manifest.replace(
        '"module"\n',
        '"module",\n\t"scripts": {\n\t\t"hearken": "hearken generate"\n\t}\n',
      ),
    );
  });

  it('overwrites nothing, and says what it left', async () => {
    const files = {
      'package.json': { scripts: { generate: 'hearken generate --silent' } },
      'hearken.config.json': { output: 'lib/a.ts' },
      'src/hearken-example.ts': 'mine',
    };
    const { code, out, directory, read } = await init(files);

    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'left   the config in hearken.config.json',
      'left   the npm script `generate`',
      'left   src/hearken-example.ts',
    ]);
    expect(JSON.parse(read('package.json'))).toEqual(files['package.json']);
    expect(read('src/hearken-example.ts')).toBe('mine');
    expect(existsSync(join(directory, 'hearken.config.ts'))).toBe(false);
  });

  it('changes nothing the second time', async () => {
    const { directory, again } = await init({ 'package.json': manifest });
    const contents = () =>
      ['package.json', 'hearken.config.ts', 'src/hearken-example.ts'].map((name) =>
        readFileSync(join(directory, name), 'utf8'),
      );
    const before = contents();

    expect(await again()).toBe(0);
    expect(contents()).toEqual(before);
  });

  it('leaves a package.json alone that does not parse, and asks for a missing tsconfig', async () => {
    const { out, read } = await init({ 'package.json': '{ "name": ' });

    expect(read('package.json')).toBe('{ "name": ');
    expect(out).toContain('left   package.json: it does not parse');
    expect(out).toContain('add a tsconfig.json');
  });

  it('adds no script where there is no package.json', async () => {
    const { out, directory } = await init({});

    expect(out).toContain('left   the npm script: there is no package.json');
    expect(readdirSync(directory).toSorted()).toEqual(['hearken.config.ts', 'node_modules', 'src']);
  });

  it.each([
    ['nodenext', 'module'],
    ['nodenext', 'commonjs'],
    ['preserve', 'module'],
  ])('adds what compiles strictly with module %s in a %s package', async (module, type) => {
    const { directory } = await init({
      'package.json': { name: 'sample', type },
      'tsconfig.json': {
        compilerOptions: {
          module,
          target: 'es2022',
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          exactOptionalPropertyTypes: true,
          erasableSyntaxOnly: true,
          types: [],
        },
        include: ['src', 'hearken.config.ts'],
      },
    });

    expect(typeErrors(directory)).toBe('');
  });

  it.each(['module', 'commonjs'])(
    'prints steps that lead to a running program in a %s package',
    async (type) => {
      const { directory, out } = await init({
        'package.json': { name: 'sample', type },
        'src/main.ts': main,
      });
      const node = (...command: string[]) =>
        execFileSync(process.execPath, command, { cwd: directory, encoding: 'utf8' });
      const [, setup = ''] = out.match(/`npx tsc (.+?)`/) ?? [];
      node(tsc, ...setup.split(' '));
      node(join(repository, 'bin/hearken.js'), 'generate');
      node(tsc, '--outDir', 'dist', '--rootDir', '.');

      expect(node('dist/src/main.js')).toBe('done\n');
      expect(node(tsx, 'src/main.ts')).toBe('done\n');
    },
  );

  it('adds a config whose slips the compiler finds', async () => {
    const { directory } = await init({
      'tsconfig.json': {
        compilerOptions: { module: 'nodenext', strict: true, noEmit: true, types: [] },
        include: ['hearken.config.ts'],
      },
      'package.json': { type: 'module' },
    });
    write(directory, {
      'hearken.config.ts':
        "import { defineConfig } from 'hearken/config';\nexport default defineConfig({ ouptut: 'a.ts' });\n",
    });

    expect(typeErrors(directory)).toContain("'ouptut' does not exist in type 'HearkenConfig'");
  });
});

function typeErrors(directory: string): string {
  try {
    execFileSync(process.execPath, [tsc, '-p', directory], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
