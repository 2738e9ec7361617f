import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/codegen/model/diagnostic.js';
import { run } from '../../src/cli/run.js';
import { tempProject } from '../support/temp-project.js';
import { compilation, testHost } from '../support/test-host.js';

const output = 'src/hearken.gen.ts';

const finding = (severity: Diagnostic['severity']): Diagnostic => ({
  code: 'syntax-error',
  severity,
  place: { file: 'src/a.ts', line: 1, column: 1, length: 1 },
  message: `a ${severity}`,
  hint: 'mend it',
  related: [],
});

interface Given {
  readonly files?: Record<string, string | object>;
  readonly content?: string | null;
  readonly diagnostics?: readonly Diagnostic[];
  readonly host?: Parameters<typeof testHost>[1];
}

function given({ files = {}, content = 'new\n', diagnostics = [], host = {} }: Given) {
  const directory = tempProject({ 'src/a.ts': 'a\n', ...files });
  const result = compilation(content, diagnostics);
  const compiler = () => ({ compile: () => result, update: () => result, footprint: () => null });
  const process = testHost(directory, { compiler, ...host });
  return {
    ...process,
    path: join(directory, output),
    hearken: (...argv: string[]) => run(argv, process),
    written: () => readFileSync(join(directory, output), 'utf8'),
  };
}

describe('generate', () => {
  it('writes the file and says so', async () => {
    const { hearken, written, stdout, stderr } = given({});

    expect(await hearken('generate')).toBe(0);
    expect(written()).toBe('new\n');
    expect(stdout.text).toBe(`${output}: written (0 handler classes, 0 subscriptions, 0 events)\n`);
    expect(stderr.text).toBe('');
  });

  it('leaves a file that is up to date untouched', async () => {
    const { hearken, path, stdout } = given({ files: { [output]: 'new\n' } });
    const before = statSync(path);

    expect(await hearken('generate')).toBe(0);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(stdout.text).toContain(`${output}: up to date`);
  });

  it('leaves the old file with an error in the source', async () => {
    const { hearken, written, stdout, stderr } = given({
      files: { [output]: 'old\n' },
      content: null,
      diagnostics: [finding('error')],
    });

    expect(await hearken('generate')).toBe(2);
    expect(written()).toBe('old\n');
    expect(stdout.text).toBe('');
    expect(stderr.text).toContain('a error');
    expect(stderr.text).toContain('1 error; nothing was written');
  });

  it('leaves the old file with an error in the config, and never loads the compiler', async () => {
    const { hearken, written, stderr } = given({
      files: { [output]: 'old\n', 'hearken.config.json': { ouptut: 'a.ts' } },
      host: {
        compiler: () => {
          throw new Error('loaded');
        },
      },
    });

    expect(await hearken('generate')).toBe(2);
    expect(written()).toBe('old\n');
    expect(stderr.text).toContain('unknown key `ouptut`');
  });

  it('writes where the config given by --config says', async () => {
    const { hearken, cwd } = given({ files: { 'build/events.json': { output: 'gen.ts' } } });

    expect(await hearken('generate', '--config', 'build/events.json')).toBe(0);
    expect(existsSync(join(cwd, 'build/gen.ts'))).toBe(true);
  });

  it('--silent prints errors alone', async () => {
    const fine = given({ diagnostics: [finding('warning')] });
    const broken = given({ content: null, diagnostics: [finding('warning'), finding('error')] });

    expect(await fine.hearken('generate', '--silent')).toBe(0);
    expect(fine.stdout.text + fine.stderr.text).toBe('');
    expect(await broken.hearken('generate', '--silent')).toBe(2);
    expect(broken.stderr.text).toContain('a error');
    expect(broken.stderr.text).not.toContain('a warning');
  });
});

describe('generate --check', () => {
  it.each([
    ['old\n', 1, 'not up to date; run `hearken generate`'],
    ['new\n', 0, 'up to date'],
    ['new\r\n', 0, 'up to date'],
  ])('of %j exits with %d', async (current, code, said) => {
    const { hearken, written, stdout } = given({ files: { [output]: current } });

    expect(await hearken('generate', '--check')).toBe(code);
    expect(written()).toBe(current);
    expect(stdout.text).toContain(`${output}: ${said} (`);
  });

  it('exits with 1 where there is no file, and makes none', async () => {
    const { hearken, path } = given({});

    expect(await hearken('generate', '--check')).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('exits with 2 on errors', async () => {
    const { hearken } = given({ content: null, diagnostics: [finding('error')] });

    expect(await hearken('generate', '--check')).toBe(2);
  });
});

describe('generate --dry-run', () => {
  it('prints a patch alone to stdout and writes nothing', async () => {
    const { hearken, written, stdout, stderr } = given({ files: { [output]: 'old\n' } });

    expect(await hearken('generate', '--dry-run')).toBe(0);
    expect(written()).toBe('old\n');
    expect(stdout.text).toMatch(
      /^--- a\/src\/hearken\.gen\.ts.*\n\+\+\+ b\/src\/hearken\.gen\.ts.*\n@@ .*\n-old\n\+new\n$/,
    );
    expect(stderr.text).toContain('not up to date');
  });

  it('prints no patch where nothing would change', async () => {
    const { hearken, stdout } = given({ files: { [output]: 'new\n' } });

    expect(await hearken('generate', '--dry-run')).toBe(0);
    expect(stdout.text).toBe('');
  });

  it('with --check exits with 1 where something would change', async () => {
    const { hearken } = given({ files: { [output]: 'old\n' } });

    expect(await hearken('generate', '--dry-run', '--check')).toBe(1);
  });
});

describe('check', () => {
  it.each([
    ['old\n', 1, 'not up to date'],
    ['new\n', 0, 'up to date'],
  ])('of %j exits with %d and writes nothing', async (current, code, said) => {
    const { hearken, written, stderr } = given({ files: { [output]: current } });

    expect(await hearken('check')).toBe(code);
    expect(written()).toBe(current);
    expect(stderr.text).toContain(`${output}: ${said}`);
  });

  it('prints the patch alone to stdout', async () => {
    const { hearken, stdout } = given({ files: { [output]: 'old\n' } });

    await hearken('check', '--silent');

    expect(stdout.text).toMatch(/^--- a\/src\/hearken\.gen\.ts[^]*\n-old\n\+new\n$/);
  });

  it('exits with 2 on errors, and does not call the file stale', async () => {
    const { hearken, stdout, stderr } = given({ content: null, diagnostics: [finding('error')] });

    expect(await hearken('check')).toBe(2);
    expect(stdout.text).toBe('');
    expect(stderr.text).toContain('a error');
  });

  it('prints one document with the patch', async () => {
    const { hearken, stdout } = given({ files: { [output]: 'old\n' } });

    expect(await hearken('check', '--json')).toBe(1);
    expect(JSON.parse(stdout.text)).toMatchObject({ status: 'stale', output, diagnostics: [] });
  });
});

describe('generate --json', () => {
  it('prints one document and nothing else', async () => {
    const { hearken, written, stdout, stderr } = given({ diagnostics: [finding('warning')] });

    expect(await hearken('generate', '--json')).toBe(0);
    expect(written()).toBe('new\n');
    expect(stderr.text).toBe('');
    expect(JSON.parse(stdout.text)).toEqual({
      status: 'written',
      output,
      handlers: 0,
      subscriptions: 0,
      events: 0,
      diagnostics: [
        {
          code: 'syntax-error',
          severity: 'warning',
          file: 'src/a.ts',
          line: 1,
          column: 1,
          message: 'a warning',
          hint: 'mend it',
        },
      ],
    });
  });

  it('carries the patch when it checks', async () => {
    const { hearken, stdout } = given({ files: { [output]: 'old\n' } });

    expect(await hearken('generate', '--json', '--check')).toBe(1);
    expect(JSON.parse(stdout.text)).toMatchObject({
      status: 'stale',
      diff: expect.stringContaining('+new'),
    });
  });

  it('carries the diagnostics of a broken config', async () => {
    const { hearken, stdout, stderr } = given({ files: { 'hearken.config.json': '{' } });

    expect(await hearken('generate', '--json')).toBe(2);
    expect(stderr.text).toBe('');
    expect(JSON.parse(stdout.text)).toMatchObject({
      status: 'failed',
      output: null,
      diagnostics: [{ code: 'config-unreadable', file: 'hearken.config.json', line: 1 }],
    });
  });
});

describe('the terminal', () => {
  const late = () => 400;

  it('shows what a long run is at, and clears the line', async () => {
    const { hearken, stderr } = given({ host: { tty: true, now: late } });

    await hearken('generate');

    const clear = '\r\u001B[2K';
    expect(stderr.text).toBe(
      `${clear}loading the compiler …${clear}scanning tsconfig.json …${clear}`,
    );
  });

  it.each([
    ['a short run', { tty: true, now: () => 100 }],
    ['a pipe', { tty: false, now: late }],
  ])('shows no progress for %s', async (_, host) => {
    const { hearken, stderr } = given({ host });

    await hearken('generate');

    expect(stderr.text).toBe('');
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('with tty %s and %j has colour: %s', async (tty, env, colored) => {
    const { hearken, stderr } = given({
      content: null,
      diagnostics: [finding('error')],
      host: { tty, env, now: () => 0 },
    });

    await hearken('generate');

    expect(stderr.text.includes('\u001B[3')).toBe(colored);
  });
});

describe('--format', () => {
  const warned = { diagnostics: [finding('warning')] };

  it('github prints annotations in the place of code frames', async () => {
    const { hearken, stderr } = given(warned);

    expect(await hearken('generate', '--format', 'github')).toBe(0);
    expect(stderr.text).toMatch(/^::warning file=src\/a\.ts,line=1,.*::a warning%0Amend it\n$/);
  });

  it('prints annotations beside the code frames in GitHub Actions, from its workspace', async () => {
    const { hearken, stderr, cwd } = given({
      ...warned,
      host: { env: { GITHUB_ACTIONS: 'true' } },
    });
    expect(await hearken('check')).toBe(1);
    expect(stderr.text).toContain('src/a.ts:1:1 - warning');
    expect(stderr.text).toContain('::warning file=src/a.ts,');

    const deeper = given({
      ...warned,
      host: { env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(cwd) } },
    });
    await deeper.hearken('check');
    expect(deeper.stderr.text).toContain(`::warning file=${basename(deeper.cwd)}/src/a.ts,`);
  });

  it('pretty keeps them out', async () => {
    const { hearken, stderr } = given({ ...warned, host: { env: { GITHUB_ACTIONS: 'true' } } });

    await hearken('check', '--format', 'pretty');
    expect(stderr.text).not.toContain('::');
  });

  it('sarif prints a log and nothing else', async () => {
    const { hearken, stdout, stderr } = given({ diagnostics: [finding('error')], content: null });

    expect(await hearken('generate', '--format', 'sarif')).toBe(2);
    expect(JSON.parse(stdout.text).runs[0].results[0].ruleId).toBe('syntax-error');
    expect(stderr.text).toBe('');
  });

  it('json is what --json prints', async () => {
    const long = given(warned);
    const short = given(warned);

    await long.hearken('generate', '--format', 'json');
    await short.hearken('generate', '--json');
    expect(long.stdout.text).toBe(short.stdout.text);
  });

  it('refuses what it does not know', async () => {
    const { hearken, stderr } = given({});

    expect(await hearken('generate', '--format', 'xml')).toBe(2);
    expect(stderr.text).toContain('Allowed choices are pretty, json, github, sarif');
  });
});
