import type * as Fs from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { tempProject } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

// Whoever runs the tests may be allowed to read everything.
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof Fs>();
  const refusing =
    <Given extends readonly unknown[], T>(read: (...given: Given) => T) =>
    (...given: Given): T => {
      if (!/\/secret[^/]*$/.test(String(given[0]))) return read(...given);
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    };
  const { openSync, readFileSync, readdirSync } = fs;
  return {
    ...fs,
    openSync: refusing(openSync),
    readFileSync: refusing(readFileSync),
    readdirSync: refusing(readdirSync as (...given: readonly unknown[]) => unknown),
  };
});

const handler = `import { DomainEvent, DomainEventHandler } from 'hearken';
export class Paid extends DomainEvent {}
@DomainEventHandler
export class Bill { on(_event: Paid): void {} }
`;

function given(files: Record<string, string | object>) {
  const directory = tempProject({
    'package.json': { type: 'module' },
    'tsconfig.json': { compilerOptions: { module: 'nodenext', strict: true }, include: ['src'] },
    'src/open.ts': handler,
    ...files,
  });
  const host = testHost(directory);
  return {
    host,
    generate: () => run(['generate'], host),
    said: () => host.stderr.text.split('\n'),
    isWritten: () => existsSync(join(directory, 'src/hearken.gen.ts')),
  };
}

describe('A13: what nobody may read is named, and nothing is written:', () => {
  it('a source, without a code frame', async () => {
    const { generate, said, isWritten } = given({ 'src/secret.ts': handler });

    expect(await generate()).toBe(2);
    expect(said()).toEqual([
      'src/secret.ts:1:1 - error: this file cannot be read: EACCES (file-unreadable)',
      '  hint: make the file readable, or exclude it in the tsconfig',
      '',
      '1 error; nothing was written',
      '',
    ]);
    expect(isWritten()).toBe(false);
  });

  it('a folder that the tsconfig includes', async () => {
    const { generate, said, isWritten } = given({ 'src/secret/bill.ts': handler });

    expect(await generate()).toBe(2);
    expect(said()).toEqual([
      'error: the folder src/secret cannot be read: EACCES (folder-unreadable)',
      '  hint: make the folder readable, or exclude it in the tsconfig',
      '',
      '1 error; nothing was written',
      '',
    ]);
    expect(isWritten()).toBe(false);
  });

  it('the tsconfig', async () => {
    const { generate, said, isWritten } = given({
      'hearken.config.json': { tsconfig: 'secret.json' },
      'secret.json': {},
    });

    expect(await generate()).toBe(2);
    expect(said().slice(0, 2)).toEqual([
      'error: secret.json cannot be used: it cannot be read: EACCES (tsconfig-invalid)',
      '  hint: mend the tsconfig; `tsc --showConfig` reads it the same way',
    ]);
    expect(isWritten()).toBe(false);
  });

  it('the tsconfig of a watch, which goes on', async () => {
    const { host } = given({
      'hearken.config.json': { tsconfig: 'secret.json' },
      'secret.json': {},
    });

    const ended = run(['generate', '--watch'], host);
    await host.stderr.waitFor('secret.json cannot be used: it cannot be read: EACCES');
    host.stop();
    expect(await ended).toBe(0);
  });
});

describe('a folder that nobody may read', () => {
  const settings = { compilerOptions: { module: 'nodenext', strict: true } };

  it('may be as it is where the tsconfig does not include it', async () => {
    const { generate, said } = given({
      'tsconfig.json': { ...settings, include: ['src'], exclude: ['src/secret'] },
      'src/secret/bill.ts': handler,
      'other/secret/bill.ts': handler,
    });

    expect(await generate()).toBe(0);
    expect(said()).toEqual(['']);
  });

  it('may be as it is where the tsconfig names it twice, the second time to leave it out', async () => {
    const { generate, said } = given({
      'tsconfig.json': { ...settings, include: ['src', 'secret'], exclude: ['secret'] },
      'secret/bill.ts': handler,
    });

    expect(await generate()).toBe(0);
    expect(said()).toEqual(['']);
  });

  it('is no more than a warning where nothing is included by name', async () => {
    const { generate, said, isWritten } = given({
      'tsconfig.json': settings,
      'secret/data.ts': handler,
    });

    expect(await generate()).toBe(0);
    expect(said()[0]).toBe('warning: the folder secret cannot be read: EACCES (folder-unreadable)');
    expect(isWritten()).toBe(true);
  });

  it('is told instead of the sources that are missed for it', async () => {
    const { generate, said } = given({
      'tsconfig.json': { ...settings, include: ['secret'] },
      'secret/bill.ts': handler,
    });

    expect(await generate()).toBe(2);
    expect(said().filter((line) => line.startsWith('error: '))).toEqual([
      'error: the folder secret cannot be read: EACCES (folder-unreadable)',
    ]);
  });
});
