import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bin, hearken, start } from '../support/spawn-hearken.js';
import { repository, tempProject } from '../support/temp-project.js';

/** Which packages a run loads, by the coverage that V8 writes. */
async function packagesLoadedBy(cwd: string, ...argv: string[]): Promise<readonly string[]> {
  const report = mkdtempSync(join(tmpdir(), 'hearken-coverage-'));
  onTestFinished(() => rmSync(report, { recursive: true }));
  await start(cwd, argv, { NODE_V8_COVERAGE: report }).ended;
  const urls = readdirSync(report).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(report, file), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => url.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  });
  return [...new Set(urls)].filter((name) => name !== undefined).toSorted();
}

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
