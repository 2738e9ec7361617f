import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { version } from '../../src/cli/version.js';
import { tempProject } from '../support/temp-project.js';
import { compilation, testHost } from '../support/test-host.js';

async function hearken(...argv: string[]) {
  const host = testHost(tempProject());
  const code = await run(argv, host);
  return { code, out: host.stdout.text, err: host.stderr.text };
}

describe('the command line', () => {
  it('prints its version and its help', async () => {
    expect(await hearken('--version')).toEqual({ code: 0, out: `${version()}\n`, err: '' });
    const { code, out, err } = await hearken('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of [
      'init',
      'generate',
      'check',
      'list',
      'explain',
      'doctor',
      '--version',
      'Exit codes:',
    ]) {
      expect(out).toContain(word);
    }
  });

  it('prints the options of a verb', async () => {
    const { code, out } = await hearken('generate', '--help');

    expect(code).toBe(0);
    for (const option of ['--watch', '--check', '--dry-run', '--config', '--silent', '--json']) {
      expect(out).toContain(option);
    }
  });

  it('asks for a verb where there is none', async () => {
    const { code, out, err } = await hearken();

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: hearken');
  });

  it.each([
    [['generat'], "error: unknown command 'generat'\n(Did you mean generate?)\n"],
    [['generate', '--chek'], "error: unknown option '--chek'\n(Did you mean --check?)\n"],
    [['list', '--jsn'], "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
    [
      ['generate', 'src'],
      "error: too many arguments for 'generate'. Expected 0 arguments but got 1.\n",
    ],
    [['generate', '--config'], "error: option '-c, --config <path>' argument missing\n"],
    [
      ['generate', '--watch', '--check'],
      "error: option '-w, --watch' cannot be used with option '--check'\n",
    ],
    [
      ['generate', '--watch', '--dry-run'],
      "error: option '-w, --watch' cannot be used with option '--dry-run'\n",
    ],
  ])('refuses %j and says what was meant', async (argv, err) => {
    expect(await hearken(...argv)).toEqual({ code: 2, out: '', err });
  });

  it('prints one JSON document even for a wrong option', async () => {
    const { code, out } = await hearken('list', '--json', '--bogus');

    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { code: 'usage', message: "unknown option '--bogus'" },
    });
  });

  it('owns up to a bug of its own, with the stack', async () => {
    const host = testHost(tempProject(), {
      compiler: () => {
        throw new TypeError('oops');
      },
    });

    expect(await run(['generate', '--json'], host)).toBe(3);
    expect(host.stderr.text).toContain('This is a bug in Hearken');
    expect(host.stderr.text).toMatch(/TypeError: oops\n +at /);
    expect(JSON.parse(host.stdout.text)).toMatchObject({ error: { code: 'internal' } });
  });

  it('does not call a machine that is in the way a bug', async () => {
    const directory = tempProject({ src: 'a file where a folder should be' });
    const host = testHost(directory, {
      compiler: () => ({
        compile: () => compilation('x'),
        update: () => compilation('x'),
        footprint: () => null,
      }),
    });

    expect(await run(['generate'], host)).toBe(2);
    expect(host.stderr.text).toMatch(/^hearken: E\w+: .*src/);
    expect(host.stderr.text).not.toContain('bug');
  });
});
