import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { loadCompiler } from '../../src/codegen/load-compiler.js';
import { letClockPass } from '../support/let-clock-pass.js';
import { tempProject, write } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';
import { hearken } from '../support/spawn-hearken.js';

const files = {
  'tsconfig.json': {
    compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler' },
    include: ['src'],
  },
  'src/placed.ts': `import { Base } from 'kernel';
export class Placed extends Base { constructor(readonly total: number) { super(); } }`,
  'src/paid.ts': `import { Base } from 'kernel';
import { Amount } from './amount';
export class Paid extends Base { constructor(readonly amount: Amount) { super(); } }`,
  'src/amount.ts': 'export class Amount { constructor(readonly cents: number) {} }',
  'src/index.ts': "export * from './placed';\nexport * from './paid';\n",
  'src/report.ts': `import type { Placed } from './index';
export abstract class Report { onPlaced(event: Placed): void {} }`,
  'src/audit.ts': `import { DomainEventHandler } from 'hearken';
import { Report } from './report';
import type { Paid } from './index';
@DomainEventHandler export class Audit extends Report { onPaid(event: Paid): void {} }`,
  'src/shop.ts': `import { Paid, Placed } from './index';
import { Amount } from './amount';
export const shop = () => [new Placed(1), new Paid(new Amount(1))];`,
  'src/globals.d.ts': 'declare const version: string;\n',
  'node_modules/kernel/package.json': { name: 'kernel', types: 'index.d.ts' },
  'node_modules/kernel/index.d.ts':
    "import { DomainEvent } from 'hearken';\nexport declare class Base extends DomainEvent {}\n",
};

type Path = keyof typeof files;

/** A project that was written a while ago, and scanned. */
async function scanned(
  holding: Readonly<Record<string, string | object>> = files,
): Promise<string> {
  const directory = tempProject(holding);
  for (const file of Object.keys(holding)) utimesSync(join(directory, file), 1e9, 1e9);
  expect(await generate(directory)).toMatchObject({ code: 0, goesOn: false });
  return directory;
}

/** What a run says and writes, and whether it goes on from an earlier scan. */
async function generate(directory: string, ...options: readonly string[]) {
  let goesOn: boolean | null = null;
  const host = testHost(directory, {
    compiler: async (project, scan) => {
      const compiler = await loadCompiler(project, scan);
      const keepScan = () => {
        const kept = compiler.keepScan();
        goesOn = kept === null;
        return kept;
      };
      return { ...compiler, keepScan };
    },
  });
  letClockPass();
  const code = await run(['generate', ...options], host);
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const written = [read('src/hearken.gen.ts'), read('hearken.lock.json')];
  return { code, told: host.stderr.text, written, goesOn };
}

async function expectAsAnew(directory: string, { goesOn }: { readonly goesOn: boolean }) {
  const lock = readFileSync(join(directory, 'hearken.lock.json'));
  const found = await generate(directory);
  expect(found.goesOn ?? goesOn).toBe(goesOn);
  writeFileSync(join(directory, 'hearken.lock.json'), lock);
  const { code, told, written } = await generate(directory, '--no-cache');
  expect(found).toMatchObject({ code, told, written });
}

function change(directory: string, path: Path, [from, to]: readonly [string, string]): void {
  const text = readFileSync(join(directory, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(directory, path), text.replace(from, to));
}

const scanFile = (directory: string): string => {
  const folder = join(directory, 'node_modules/.cache/hearken');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.scan')) ?? '');
};

describe('a run after a change', () => {
  it.each<[string, Path, readonly [string, string]]>([
    ['a handler method is renamed', 'src/audit.ts', ['onPaid', 'whenPaid']],
    ['a handler takes another event', 'src/audit.ts', ['event: Paid', 'event: string']],
    ['a class is no longer marked', 'src/audit.ts', ['@DomainEventHandler ', '']],
    ['a base class in another file changes', 'src/report.ts', ['onPlaced', 'whenPlaced']],
    ['an event has another field', 'src/placed.ts', ['total: number', 'total: string']],
    [
      'an event is none any more',
      'src/placed.ts',
      ['extends Base { constructor(readonly total: number) { super(); } }', '{}'],
    ],
    ['what an event holds changes', 'src/amount.ts', ['cents: number', 'cents: bigint']],
    ['a barrel exports less', 'src/index.ts', ["export * from './paid';", '']],
    [
      'a barrel renames',
      'src/index.ts',
      ["export * from './paid';", "export { Paid as Settled } from './paid';"],
    ],
    ['an event is raised no more', 'src/shop.ts', ['new Paid(new Amount(1))', 'null']],
    [
      'a comment ignores a finding',
      'src/placed.ts',
      ['export class', '// hearken-ignore event-not-raised: elsewhere\nexport class'],
    ],
    ['an import leads nowhere', 'src/report.ts', ["'./index'", "'./nowhere'"]],
    ['a file is broken', 'src/amount.ts', ['class Amount', 'class class']],
    ['nothing of interest', 'src/shop.ts', ['shop = ', 'store = ']],
  ])('goes on where %s, and ends as one that begins anew', async (_, path, by) => {
    const directory = await scanned();
    change(directory, path, by);
    await expectAsAnew(directory, { goesOn: true });
  });

  it('goes on where the tsconfig lists sources alone, which are kept once', async () => {
    const { 'src/globals.d.ts': _, ...sources } = files;
    const directory = await scanned(sources);
    const [, head = '', scan = ''] = readFileSync(scanFile(directory), 'utf8').split('\n');
    const named = (text: string) => text.split('src/shop.ts').length - 1;
    expect([named(head), named(scan)]).toEqual([1, 0]);
    change(directory, 'src/audit.ts', ['onPaid', 'whenPaid']);
    await expectAsAnew(directory, { goesOn: true });
  });

  it('goes on from change to change, and back', async () => {
    const directory = await scanned();
    for (const by of [
      ['onPaid', 'whenPaid'],
      ['whenPaid', 'afterPaid'],
      ['afterPaid', 'onPaid'],
    ] as const) {
      change(directory, 'src/audit.ts', by);
      change(directory, 'src/report.ts', by[0] === 'onPaid' ? ['onPlaced', 'on'] : ['on', 'on']);
      await expectAsAnew(directory, { goesOn: true });
    }
  });

  it('goes on where a file has another text of the same size and time', async () => {
    const directory = await scanned();
    change(directory, 'src/audit.ts', ['onPaid', 'atPaid']);
    utimesSync(join(directory, 'src/audit.ts'), 1e9, 1e9);
    await expectAsAnew(directory, { goesOn: true });
  });

  it('goes on where the lock file alone has changed', async () => {
    const directory = await scanned();
    const lock = join(directory, 'hearken.lock.json');
    const text = readFileSync(lock, 'utf8');
    writeFileSync(lock, text.replace('total', 'price'));
    await expectAsAnew(directory, { goesOn: true });
  });

  it.each<[string, (directory: string) => void]>([
    ['a file comes', (dir) => write(dir, { 'src/more.ts': 'export const more = 1;' })],
    ['a file goes', (dir) => rmSync(join(dir, 'src/shop.ts'))],
    ['a file is renamed', (dir) => renameSync(join(dir, 'src/shop.ts'), join(dir, 'src/store.ts'))],
    [
      'a declaration file changes',
      (dir) => write(dir, { 'src/globals.d.ts': 'declare class Placed {}' }),
    ],
    [
      'the tsconfig changes',
      (dir) =>
        write(dir, { 'tsconfig.json': { ...files['tsconfig.json'], exclude: ['src/shop.ts'] } }),
    ],
    [
      'the config changes',
      (dir) => write(dir, { 'hearken.config.json': { rules: { 'event-not-raised': 'warning' } } }),
    ],
    [
      'a package changes',
      (dir) =>
        write(dir, { 'node_modules/kernel/index.d.ts': 'export declare class Base { kernel: 1 }' }),
    ],
    ['the scan is cut short', (dir) => damage(dir, (text) => text.slice(0, -40))],
    ['the scan is damaged', (dir) => damage(dir, (text) => text.replaceAll('onPaid', 'onPiad'))],
    ['the scan is of another making', (dir) => damage(dir, () => '{"version":1}\n{}')],
    [
      'the scan is of another installation',
      (dir) => damage(dir, (text) => text.replace(/"key":"./, '"key":"~')),
    ],
    ['the scan is empty', (dir) => damage(dir, () => '')],
  ])('begins anew where %s', async (_, happen) => {
    const directory = await scanned();
    happen(directory);
    change(directory, 'src/audit.ts', ['onPaid', 'whenPaid']);
    await expectAsAnew(directory, { goesOn: false });
  });

  it('is the same for real processes, however many at a time', async () => {
    const directory = tempProject(files);
    await hearken(directory, 'generate');
    const scan = readFileSync(scanFile(directory));
    change(directory, 'src/audit.ts', ['onPaid', 'whenPaid']);
    const runs = await Promise.all([1, 2, 3].map(() => hearken(directory, 'generate')));
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    // They have gone on from it, or it would say what it says of the new text.
    expect(readFileSync(scanFile(directory))).toEqual(scan);
    const written = readFileSync(join(directory, 'src/hearken.gen.ts'), 'utf8');
    await hearken(directory, 'generate', '--no-cache');
    expect(readFileSync(join(directory, 'src/hearken.gen.ts'), 'utf8')).toBe(written);
    expect(written).toContain('whenPaid');
  });
});

function damage(directory: string, spoil: (text: string) => string): void {
  const path = scanFile(directory);
  writeFileSync(path, spoil(readFileSync(path, 'utf8')));
}
