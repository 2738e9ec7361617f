import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempProject, write } from '../support/temp-project.js';
import { hearken, start } from '../support/spawn-hearken.js';

const output = 'src/hearken.gen.ts';

const project = {
  'package.json': { name: 'sample', type: 'module' },
  'tsconfig.json': {
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: [] },
    include: ['src'],
  },
  'src/order-placed.ts':
    "import { DomainEvent } from 'hearken';\nexport class OrderPlaced extends DomainEvent {}\n",
  'src/ledger.ts': handler('Ledger'),
};

function handler(name: string): string {
  return [
    "import { DomainEventHandler } from 'hearken';",
    "import { OrderPlaced } from './order-placed.js';",
    '@DomainEventHandler',
    `export class ${name} {`,
    '  note(_event: OrderPlaced): void {}',
    '}',
    '',
  ].join('\n');
}

function given(files: Record<string, string | object> = {}) {
  const directory = tempProject({ ...project, ...files });
  return { directory, generated: () => readFileSync(join(directory, output), 'utf8') };
}

// Each starts a few processes, on a machine that may be busy.
const patience = { timeout: 30_000 };

describe('the verbs, on a real project', { timeout: 60_000 }, () => {
  it('init, generate, check and list work in a row', async () => {
    const { directory, generated } = given();

    expect(await hearken(directory, 'init')).toMatchObject({ code: 0, err: '' });
    expect(await hearken(directory, 'generate')).toEqual({
      code: 0,
      out: `${output}: written (2 handler classes, 2 subscriptions, 2 events)\nhearken.lock.json: written\n`,
      err: '',
    });
    expect(generated()).toContain('handler.enter(event)');
    expect(await hearken(directory, 'generate', '--check')).toMatchObject({ code: 0 });
    const { code, out } = await hearken(directory, 'list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      handlers: [{ class: 'GuestBook' }, { class: 'Ledger' }],
      diagnostics: [],
    });
  });

  it('A13: a source that does not parse is named, and the old file stays', async () => {
    const broken = handler('Broken').replace('{}', '{');
    const { directory, generated } = given({ [output]: '// old\n', 'src/broken.ts': broken });

    const { code, out, err } = await hearken(directory, 'generate');

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('src/broken.ts:');
    expect(err).toContain('> ');
    expect(err).toContain('1 error; nothing was written');
    expect(generated()).toBe('// old\n');
  });

  it('list shows what could be proved beside an error, and exits with 2', async () => {
    const { directory } = given({ 'src/broken.ts': handler('Broken').replace('{}', '{') });

    const { code, out } = await hearken(directory, 'list', '--json');

    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [{ code: 'syntax-error', severity: 'error', file: 'src/broken.ts' }],
    });
  });

  it('a missing tsconfig is an error', async () => {
    const { directory } = given();
    rmSync(join(directory, 'tsconfig.json'));

    const { code, err } = await hearken(directory, 'generate');

    expect(code).toBe(2);
    expect(err).toContain('tsconfig.json');
    expect(existsSync(join(directory, output))).toBe(false);
  });

  it('writes no colour and no progress into a pipe, and colour where it is forced', async () => {
    const { directory } = given({ 'hearken.config.json': { ouptut: '' } });

    const plain = await start(directory, ['generate'], { FORCE_COLOR: undefined }).ended;
    const forced = await start(directory, ['generate'], { FORCE_COLOR: '1' }).ended;

    expect(plain.err).not.toContain('\u001B');
    expect(forced.err).toContain('\u001B[3');
  });

  it('a watch writes what generate writes, and Ctrl+C ends it with 0', async () => {
    const { directory, generated } = given();
    const { child, ended, waitFor } = start(directory, ['generate', '--watch']);

    await waitFor('watching for changes');
    write(directory, { 'src/archive.ts': handler('Archive') });
    await waitFor('2 handler classes');
    // At one go: a machine that is busy enough would show the watch an empty file in between.
    write(directory, { 'src/archive.ts~': handler('Register') });
    renameSync(join(directory, 'src/archive.ts~'), join(directory, 'src/archive.ts'));
    await expect.poll(generated, patience).toContain('Register');
    rmSync(join(directory, 'src/ledger.ts'));
    // Not how often it was written: a file that is replaced may be gone for a moment.
    await expect.poll(generated, patience).not.toContain('Ledger');
    const watched = generated();
    child.kill('SIGINT');

    expect(await ended).toMatchObject({ code: 0, err: '' });
    rmSync(join(directory, output));
    await hearken(directory, 'generate');
    expect(watched).toBe(generated());
    expect(watched).toContain('Register');
  });

  it('a watch that is interrupted while it starts ends as well', async () => {
    const { child } = start(given().directory, ['generate', '--watch']);
    await once(child, 'spawn');
    const closed = once(child, 'close');

    child.kill('SIGINT');

    const [code, signal] = (await closed) as [number | null, string | null];
    expect(code === 0 || signal === 'SIGINT').toBe(true);
  });
});
