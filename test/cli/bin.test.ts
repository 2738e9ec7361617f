import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { packagesLoadedBy } from '../support/packages-loaded-by.js';
import { bin, hearken } from '../support/spawn-hearken.js';
import { repository, tempProject } from '../support/temp-project.js';

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
});
