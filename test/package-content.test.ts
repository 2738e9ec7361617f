import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function packedFiles(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as { files: { path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path).toSorted();
}

describe('the package', () => {
  let files: string[] = [];
  beforeAll(() => {
    files = packedFiles();
  });

  it.each(['LICENSE', 'README.md', 'CHANGELOG.md', 'bin/hearken.js', 'dist/index.js'])(
    'ships %s',
    (file) => {
      expect(files).toContain(file);
    },
  );

  it('ships what runs and what explains it, and nothing else', () => {
    const wanted =
      /^(LICENSE|README\.md|CHANGELOG\.md|package\.json|bin\/hearken\.js)$|^dist\/|^docs\/.*\.md$/;
    expect(files.filter((file) => !wanted.test(file))).toEqual([]);
  });

  it('ships no test, fixture, cache or API report', () => {
    const unwanted =
      /\.test\.|(^|\/)(fixtures|test|tests|__snapshots__)\/|\.tsbuildinfo$|^docs\/api\//;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  it('ships a declaration beside every module', () => {
    const modules = files.filter((file) => /^dist\/(?!packed\/).*\.js$/.test(file));
    const lonely = modules.filter((file) => !files.includes(file.replace(/\.js$/, '.d.ts')));
    expect(lonely).toEqual([]);
  });
});
