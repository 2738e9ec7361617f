import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packagesLoadedBy } from '../support/packages-loaded-by.js';
import { bin, hearken, start } from '../support/spawn-hearken.js';
import { repository, tempProject, write } from '../support/temp-project.js';

/** A device of Linux that takes nothing. */
const full = '/dev/full';

const handler = `import { DomainEvent, DomainEventHandler } from 'hearken';
export class Paid extends DomainEvent {}
@DomainEventHandler
export class A { on(_event: Paid): void {} }
`;

// Each starts a few processes, on a machine that may be busy.
describe('bin/hearken.js', { timeout: 60_000 }, () => {
  it('prints its version, and passes the exit code on', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };

    expect(await hearken(tempProject(), '--version')).toEqual({
      code: 0,
      out: `${version}\n`,
      err: '',
    });
    expect(await hearken(tempProject(), 'lst')).toMatchObject({ code: 2, out: '' });
  });

  it('loads no compiler for help, a wrong option or a wrong config', async () => {
    const directory = tempProject({ 'hearken.config.json': { ouptut: '' } });

    expect(await packagesLoadedBy(directory, '--help')).toEqual(['commander']);
    expect(await packagesLoadedBy(directory, 'generate', '--bogus')).toEqual(['commander']);
    expect(await packagesLoadedBy(directory, 'generate')).not.toContain('ts-morph');
  });

  it('bears a reader that closes the pipe early', async () => {
    const child = spawn(process.execPath, [bin, '--help']);
    child.stdout.destroy();

    expect(await Promise.all([text(child.stderr), once(child, 'close')])).toEqual(['', [0, null]]);
  });

  it('tells errors by its exit code where nobody reads them', async () => {
    const cwd = tempProject({ 'tsconfig.json': { include: ['none'] } });
    const child = spawn(process.execPath, [bin, 'generate'], { cwd });
    child.stderr.destroy();

    expect(await Promise.all([text(child.stdout), once(child, 'close')])).toEqual(['', [2, null]]);
  });

  it.runIf(existsSync(full))('names a disk that is full', async () => {
    const stdout = openSync(full, 'w');
    onTestFinished(() => closeSync(stdout));
    const child = spawn(process.execPath, [bin, '--help'], {
      stdio: ['ignore', stdout, 'pipe'],
    }) as ChildProcessByStdio<null, null, Readable>;

    const [said, ended] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(ended).toEqual([2, null]);
    expect(said).toMatch(/^hearken: ENOSPC: .*\n$/);
  });

  it('watches no longer than somebody reads', async () => {
    const cwd = tempProject({
      'tsconfig.json': { compilerOptions: { module: 'nodenext' }, include: ['src'] },
      'src/a.ts': 'export class A {}\n',
    });
    const { child, ended, waitFor } = start(cwd, ['generate', '--watch']);
    await waitFor('written');
    child.stdout?.destroy();
    write(cwd, { 'src/a.ts': handler });

    expect(await ended).toMatchObject({ code: 0 });
  });
});
