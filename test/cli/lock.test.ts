import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hearken, start } from '../support/spawn-hearken.js';
import { tempProject, write } from '../support/temp-project.js';

const output = 'src/hearken.gen.ts';
const lockFile = 'hearken.lock.json';

function events(...names: string[]): string {
  const classes = names.map((name) => `export class ${name} extends DomainEvent {}\n`);
  return `import { DomainEvent } from 'hearken';\n${classes.join('')}`;
}

const project = {
  'package.json': { name: 'sample', type: 'module' },
  'tsconfig.json': {
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: [] },
    include: ['src'],
  },
  'hearken.config.json': { rules: { 'event-not-handled': 'off' } },
  'src/events.ts': events('OrderPlaced', 'OrderPaid'),
};

async function given() {
  const directory = tempProject(project);
  expect(await hearken(directory, 'generate')).toMatchObject({ code: 0 });
  const text = (file: string) => readFileSync(join(directory, file), 'utf8');
  return {
    directory,
    run: (...argv: string[]) => hearken(directory, ...argv),
    rewrite: (files: Record<string, string>) => write(directory, files),
    lock: () => text(lockFile),
    files: () => [text(output), text(lockFile)],
  };
}

// Each starts a few processes, on a machine that may be busy.
describe('the lock file', { timeout: 60_000 }, () => {
  it('is written by generate, held up by check, and takes additions by itself', async () => {
    const { run, rewrite, lock } = await given();
    expect(lock()).toContain('"OrderPlaced"');
    expect(await run('check', '--silent')).toEqual({ code: 0, out: '', err: '' });

    rewrite({ 'src/events.ts': events('OrderPlaced', 'OrderPaid', 'OrderShipped') });
    const before = lock();
    const checked = await run('check');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(`+++ b/${lockFile}`);
    expect(checked.out).toContain('+    "OrderShipped": {');
    expect(checked.err).toContain(`${lockFile}: not up to date`);
    expect(lock()).toBe(before);

    expect((await run('generate')).out).toContain(`${lockFile}: written\n`);
    expect((await run('generate')).out).not.toContain(lockFile);
    expect(lock()).toContain('"OrderShipped"');
  });

  it('that is stale alone is stale enough', async () => {
    const { run, rewrite, lock } = await given();
    rewrite({ [lockFile]: lock().replace('"accepted": {}', '"accepted": {\n\n}') });

    expect(await run('check', '--silent')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^--- a\/hearken\.lock\.json/),
    });
  });

  it('keeps a renamed event out until it is accepted, and everything as it was', async () => {
    const { run, rewrite, files } = await given();
    const before = files();
    rewrite({ 'src/events.ts': events('OrderCreated', 'OrderPaid') });

    for (const argv of [['generate'], ['check'], ['generate', '--check']]) {
      const { code, err } = await run(...argv);
      expect(code).toBe(2);
      expect(err).toContain('stored rows may name the event OrderPlaced');
      expect(err).toContain(`${lockFile}:`);
    }
    expect(files()).toEqual(before);
    expect(await run('list')).toMatchObject({ code: 2 });
    expect(await run('explain', 'OrderPaid', '--json')).toMatchObject({
      code: 2,
      out: expect.stringContaining('"locked-event-vanished"'),
    });

    expect(await run('lock', 'accept', '--reason', 'never released')).toEqual({
      code: 0,
      out: `${lockFile}: 1 change accepted; run \`hearken generate\`\n  OrderPlaced: vanished\n`,
      err: '',
    });
    expect(await run('generate')).toMatchObject({ code: 0, err: '' });
    expect(files()[1]).toContain('"OrderPlaced: vanished": "never released"');
    expect(files()[1]).toContain('"OrderCreated": {');
    expect(await run('check', '--silent')).toMatchObject({ code: 0 });
  });

  it('lets a rename and a new field through where the event says how old rows are read', async () => {
    const { run, rewrite, files } = await given();
    const renamed = [
      "import { DomainEvent } from 'hearken';",
      'export class OrderPaid extends DomainEvent {}',
      'export class OrderCreated extends DomainEvent {',
      "  static readonly formerly = ['OrderPlaced'];",
      '  static readonly upcasters = { 1: () => ({ by: "nobody" }) };',
      '  constructor(readonly by: string) { super(); }',
      '}',
      '',
    ];
    rewrite({ 'src/events.ts': renamed.join('\n') });

    expect(await run('generate')).toMatchObject({ code: 0, err: '' });
    const [generated, lock] = files();
    expect(generated).toContain("formerly: ['OrderPlaced'],");
    expect(generated).toContain('upcasters: OrderCreated.upcasters,');
    expect(lock).toContain('"version": 2');
    expect(lock).not.toContain('"OrderPlaced": {');

    rewrite({ 'src/events.ts': renamed.filter((line) => !line.includes('static')).join('\n') });
    const { code, err } = await run('check');
    expect(code).toBe(2);
    expect(err).toContain('locked-name-lost');
    expect(err).toContain('locked-upcaster-lost');
  });

  it('accepts only what is named, and nothing that is not there', async () => {
    const { run, rewrite } = await given();
    rewrite({ 'src/events.ts': events('Bought') });

    expect(await run('lock', 'accept', 'OrderPlace', '--reason', 'gone')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean OrderPlaced?'),
    });
    expect(await run('lock', 'accept', 'OrderPlaced', '--reason', 'gone')).toMatchObject({
      code: 0,
    });
    const { code, err } = await run('generate');
    expect(code).toBe(2);
    expect(err).toContain('OrderPaid');
    expect(err).not.toContain('the event OrderPlaced,');
  });

  it('wants a reason, and sources without other errors', async () => {
    const { run, rewrite, lock } = await given();
    const before = lock();

    expect(await run('lock', 'accept')).toMatchObject({
      code: 2,
      err: expect.stringContaining("required option '--reason <text>' not specified"),
    });
    expect(await run('lock', 'accept', '--reason', ' ')).toMatchObject({ code: 2 });
    expect(await run('lock', 'accept', '--reason', 'fine')).toMatchObject({
      code: 0,
      out: `${lockFile}: nothing to accept\n`,
    });
    rewrite({ 'src/events.ts': 'export class {' });
    const broken = await run('lock', 'accept', '--reason', 'gone');
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('src/events.ts:');
    expect(broken.err).not.toContain('OrderPlaced');
    rewrite({
      'src/events.ts': project['src/events.ts'],
      [lockFile]: `<<<<<<< HEAD\n${before}`,
    });
    const conflict = await run('lock', 'accept', '--reason', 'gone');
    expect(conflict).toMatchObject({ code: 2, err: expect.stringContaining('merge conflict') });
  });

  it('is kept by a watch, which sees it change', async () => {
    const { directory, rewrite, lock } = await given();
    const before = lock();
    const { child, ended, waitFor } = start(directory, ['generate', '--watch']);
    await waitFor('watching for changes');

    rewrite({ 'src/events.ts': events('OrderPlaced', 'OrderPaid', 'OrderShipped') });
    await waitFor(`${lockFile}: written`);
    expect(lock()).toContain('"OrderShipped"');
    rewrite({ [lockFile]: before });
    await waitFor(`${lockFile}: written`, 2);
    expect(lock()).toContain('"OrderShipped"');
    child.kill('SIGINT');

    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('takes a change that the config holds for no error, and tells of it once', async () => {
    const { run, rewrite, lock } = await given();
    rewrite({
      'src/events.ts': events('OrderPaid'),
      'hearken.config.json': '{ "rules": { "locked-event-vanished": "warning" } }',
    });

    const first = await run('generate');
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining(`${lockFile}: written`) });
    expect(first.err).toContain('locked-event-vanished');
    expect(lock()).not.toContain('OrderPlaced');
    expect((await run('check', '--silent')).code).toBe(0);
    expect((await run('generate')).err).not.toContain('locked-event-vanished');
  });

  it('stands where the config says, or nowhere', async () => {
    const { directory, run, rewrite } = await given();
    rewrite({ 'hearken.config.json': '{ "lock": "locks/shop.json" }' });
    expect((await run('generate')).out).toContain('locks/shop.json: written\n');
    rewrite({ 'src/events.ts': events('OrderPaid') });
    expect((await run('check')).err).toContain('locks/shop.json:8:5');

    rewrite({ 'hearken.config.json': '{ "lock": false }' });
    expect(await run('generate')).toMatchObject({ code: 0 });
    expect(await run('check', '--silent')).toMatchObject({ code: 0 });
    expect(await run('lock', 'accept', '--reason', 'gone')).toMatchObject({
      code: 2,
      err: 'error: the config keeps no lock file (`lock: false`)\n',
    });
    expect(readFileSync(join(directory, lockFile), 'utf8')).toContain('"OrderPlaced"');
  });

  it('is not made where there is nothing to lock', async () => {
    const directory = tempProject({ ...project, 'src/events.ts': 'export const none = 0;\n' });

    expect(await hearken(directory, 'generate')).toMatchObject({ code: 0 });
    expect(existsSync(join(directory, lockFile))).toBe(false);
  });
});
