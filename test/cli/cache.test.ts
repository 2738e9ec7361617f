import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Compilation, createCompiler } from '../../src/codegen/compile.js';
import { run } from '../../src/cli/run.js';
import { letClockPass } from '../support/let-clock-pass.js';
import { tempProject, write } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';
import { hearken } from '../support/spawn-hearken.js';
import { packagesLoadedBy } from '../support/packages-loaded-by.js';

const files = {
  'tsconfig.json': {
    compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler' },
    include: ['src'],
    exclude: ['src/old'],
  },
  'src/events.ts': "import { Base } from 'kernel';\nexport class Placed extends Base {}\n",
  'src/audit.ts': `import { DomainEventHandler } from 'hearken';
    import type { Placed } from './events';
    @DomainEventHandler export class Audit { on(event: Placed): void {} }
  `,
  'src/globals.d.ts': 'declare const version: string;\n',
  'src/old/plain.ts': 'export {};\n',
  'node_modules/kernel/package.json': { name: 'kernel', types: 'index.d.ts' },
  'node_modules/kernel/index.d.ts':
    "import { DomainEvent } from 'hearken';\nexport declare class Base extends DomainEvent {}\n",
  'node_modules/other/package.json': { name: 'other', types: 'index.d.ts' },
  'node_modules/other/index.d.ts': 'export declare class Base {}\n',
};

/** A project that was written a while ago. */
function project(more: Readonly<Record<string, string | object>> = {}): string {
  const all = { ...files, ...more };
  const directory = tempProject(all);
  for (const file of Object.keys(all)) utimesSync(join(directory, file), 1e9, 1e9);
  return directory;
}

/** What a run says and writes, and how often it has loaded the compiler. */
async function generate(directory: string, ...options: readonly string[]) {
  return generateWhile(directory, () => undefined, options);
}

/** The same, while somebody else does something as soon as the project is read. */
async function generateWhile(
  directory: string,
  meanwhile: () => void,
  options: readonly string[] = [],
) {
  let compilers = 0;
  const host = testHost(directory, {
    compiler: (ref) => {
      compilers++;
      const compiler = createCompiler(ref);
      const compile = (): Compilation => {
        const compilation = compiler.compile();
        meanwhile();
        return compilation;
      };
      return { ...compiler, compile };
    },
  });
  letClockPass();
  const code = await run(['generate', ...options], host);
  const output = join(directory, 'src/hearken.gen.ts');
  return {
    compilers,
    code,
    told: host.stderr.text,
    written: existsSync(output) ? readFileSync(output, 'utf8') : null,
  };
}

const entries = (directory: string): string => join(directory, 'node_modules/.cache/hearken');

function entry(directory: string): string {
  const name = readdirSync(entries(directory)).find((one) => one.endsWith('.json')) ?? '';
  return join(entries(directory), name);
}

describe('the cache', () => {
  it('spares an unchanged run the compiler, and changes nothing of what it says', async () => {
    const directory = project();
    const first = await generate(directory);
    expect(first).toMatchObject({ compilers: 1, code: 0 });
    rmSync(join(directory, 'src/hearken.gen.ts'));
    expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
  });

  it.each<[string, (directory: string) => void]>([
    [
      'a source',
      (dir) =>
        write(dir, {
          'src/events.ts': `${files['src/events.ts']}export class Paid extends Base {}\n`,
        }),
    ],
    [
      'a source to the same size',
      (dir) => write(dir, { 'src/audit.ts': files['src/audit.ts'].replace('on(', 'at(') }),
    ],
    ['a source that comes', (dir) => write(dir, { 'src/more.ts': 'export const more = 1;\n' })],
    ['a source that goes', (dir) => rmSync(join(dir, 'src/audit.ts'))],
    [
      'a declaration file',
      (dir) => write(dir, { 'src/globals.d.ts': 'declare const build: string;\n' }),
    ],
    [
      'the tsconfig',
      (dir) =>
        write(dir, { 'tsconfig.json': { ...files['tsconfig.json'], exclude: ['src/audit.ts'] } }),
    ],
    [
      'the config',
      (dir) => write(dir, { 'hearken.config.json': { rules: { 'event-not-handled': 'off' } } }),
    ],
    [
      'a source that the tsconfig leaves out',
      (dir) => write(dir, { 'src/old/plain.ts': files['src/audit.ts'] }),
    ],
    [
      'what the tsconfig leaves out',
      (dir) => write(dir, { 'src/old/audit.ts': files['src/audit.ts'] }),
    ],
    [
      'a package',
      (dir) =>
        write(dir, { 'node_modules/kernel/index.d.ts': files['node_modules/other/index.d.ts'] }),
    ],
    [
      'where a package leads',
      (dir) =>
        write(dir, {
          'node_modules/kernel/package.json': { name: 'kernel', types: '../other/index.d.ts' },
        }),
    ],
  ])('forgets what it knew on a change of %s', async (_, change) => {
    const directory = project();
    await generate(directory);
    change(directory);
    const anew = await generate(directory);
    expect(anew.compilers).toBe(1);
    expect(anew).toEqual(await generate(directory, '--no-cache'));
  });

  it('forgets what it knew when globs of the config match a source that the tsconfig leaves out', async () => {
    const directory = project();
    write(directory, { 'hearken.config.json': { include: ['src/**/*.ts'] } });
    utimesSync(join(directory, 'hearken.config.json'), 1e9, 1e9);
    const first = await generate(directory);
    expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
    write(directory, { 'src/old/audit.ts': files['src/audit.ts'] });
    expect((await generate(directory)).told).toContain('src/old/audit.ts');
  });

  it.each<[string, Readonly<Record<string, object>>]>([
    ['comes, and lists', { 'src/tsconfig.json': { include: ['old'] } }],
    ['lists by what it extends', { 'base.json': { include: ['src/old'] } }],
  ])(
    'forgets what it knew when another tsconfig %s what this one leaves out',
    async (_, change) => {
      const directory = project({
        'src/old/audit.ts': files['src/audit.ts'],
        'tsconfig.old.json': { extends: './base.json' },
        'base.json': { include: ['lib'] },
      });
      const first = await generate(directory);
      expect(first.told).toContain('src/old/audit.ts');
      expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
      write(directory, change);
      const anew = await generate(directory);
      expect(anew.told).not.toContain('src/old/audit.ts');
      expect(anew).toEqual(await generate(directory, '--no-cache'));
    },
  );

  it('comes back with the text, whatever the time of the file', async () => {
    const directory = project();
    const first = await generate(directory);
    write(directory, { 'src/audit.ts': files['src/audit.ts'] });
    expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
  });

  it('notes how sources look as soon as that says something, and need not read them again', async () => {
    const directory = project();
    const first = await generate(directory);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
    expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
    const path = entry(directory);
    const [digest, head = '', body] = readFileSync(path, 'utf8').split('\n');
    const known = JSON.parse(head) as { digests: string[] };
    const claimed = { ...known, digests: known.digests.map(() => 'another') };
    writeFileSync(path, [digest, JSON.stringify(claimed), body].join('\n'));
    expect(await generate(directory)).toEqual({ ...first, compilers: 0 });
    vi.useRealTimers();
    write(directory, { 'src/audit.ts': files['src/audit.ts'] });
    expect(await generate(directory)).toEqual(first);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -40)],
    ['damaged', (text) => text.replace('onPlaced', 'onPlaecd').replace('Audit', 'Adiut')],
    ['of another making', () => '{"version":1}\n{}'],
    ['empty', () => ''],
    ['no text at all', () => '\u0000\ufffd\u0001'],
  ])('is ignored, and made anew, when it is %s', async (_, damage) => {
    const directory = project();
    const first = await generate(directory);
    const path = entry(directory);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, damage(sound));
    expect(await generate(directory)).toEqual(first);
    expect(readFileSync(path, 'utf8')).toBe(sound);
  });

  it('keeps nothing of a project with errors', async () => {
    const directory = project();
    write(directory, { 'src/broken.ts': 'export class {' });
    expect(await generate(directory)).toMatchObject({ code: 2 });
    expect(existsSync(entries(directory))).toBe(false);
  });

  it('keeps nothing of a project into which older files were moved while it was read', async () => {
    const directory = project({ 'kernel.d.ts': files['node_modules/other/index.d.ts'] });
    await generateWhile(directory, () =>
      renameSync(join(directory, 'kernel.d.ts'), join(directory, 'node_modules/kernel/index.d.ts')),
    );
    expect(await generate(directory)).toEqual(await generate(directory, '--no-cache'));
  });

  it('is neither read nor written with --no-cache', async () => {
    const directory = project();
    await generate(directory, '--no-cache');
    expect(existsSync(entries(directory))).toBe(false);
    await generate(directory);
    expect(await generate(directory, '--no-cache')).toMatchObject({ compilers: 1, code: 0 });
  });

  it('serves check and list as well', async () => {
    const directory = project();
    const { written } = await generate(directory);
    expect(written).not.toBeNull();
    const failing = testHost(directory, {
      compiler: () => {
        throw new Error('the compiler is not wanted');
      },
    });
    expect(await run(['check'], failing)).toBe(0);
    expect(await run(['list', '--json'], failing)).toBe(0);
    expect(JSON.parse(failing.stdout.text.slice(failing.stdout.text.indexOf('{')))).toMatchObject({
      handlers: [{ class: 'Audit' }],
    });
  });

  it('bears runs at the same time', async () => {
    const directory = project();
    const runs = await Promise.all([1, 2, 3].map(() => hearken(directory, 'generate')));
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect(readdirSync(entries(directory))).toHaveLength(2);
    expect(await packagesLoadedBy(directory, 'generate')).not.toContain('@ts-morph/common');
  });
});
