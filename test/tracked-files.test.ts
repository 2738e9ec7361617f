import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const run = (command: string, ...parameters: string[]): string =>
  execFileSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

const files = run('git', 'ls-files', '-z').split('\0').filter(Boolean);

/** `file:line: text` of every tracked line that matches. */
function linesWith(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

const literally = (...texts: string[]): RegExp =>
  new RegExp(texts.map((text) => text.replaceAll(/[^\w]/g, String.raw`\$&`)).join('|'));

describe('the tracked files', () => {
  it('stand in the folders that the repository has', () => {
    const folders = files
      .filter((file) => file.includes('/'))
      .map((file) => file.slice(0, file.indexOf('/')));
    expect([...new Set(folders)].toSorted()).toEqual(
      '.ci bench bin docs samples src test'.split(' '),
    );
  });

  it('name no path of this machine', () => {
    expect(linesWith(new RegExp(String.raw`(?<![\w./-])${literally(root).source}\b`))).toEqual([]);
  });

  it('name no path of anybody else’s machine', () => {
    const home = /(?<![\w./*-])\/(?:home|Users|root|work)\/\w|\b[A-Z]:\\+Users\\/;
    expect(linesWith(home)).toEqual([]);
  });

  it('name no package registry', () => {
    const configured = new URL(run('npm', 'config', 'get', 'registry')).host;
    const known = ['npmjs', 'yarnpkg'].flatMap((name) => [
      `registry.${name}.org`,
      `registry.${name}.com`,
    ]);
    expect(linesWith(literally(configured, ...known))).toEqual([]);
  });

  it('pin every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(
      versions.filter(([, version]) => !/^(npm:typescript@)?\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });
});
