import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, Examination } from '../../../src/cli/doctor/examination.js';
import { generatedFile } from '../../../src/cli/doctor/checks/generated-file.js';
import { lockFile } from '../../../src/cli/doctor/checks/lock-file.js';
import { outputListed } from '../../../src/cli/doctor/checks/output-listed.js';
import { outputTracked } from '../../../src/cli/doctor/checks/output-tracked.js';
import { nearestManifest } from '../../../src/cli/doctor/manifest.js';
import { packagesOf } from '../../../src/cli/doctor/packages.js';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import { projectRef } from '../../scanner/project-ref.js';
import { tempProject, write } from '../../support/temp-project.js';
import { compilation } from '../../support/test-host.js';
import { healthy, survey } from './healthy.js';

const output = 'src/hearken.gen.ts';

function project(files: Record<string, string | object>, changed: Partial<Examination> = {}) {
  const directory = tempProject(files);
  const ref = projectRef(directory);
  const config = { ...healthy.config, project: ref };
  const built = compilation('new\n');
  const build = { project: ref, diagnostics: [], compilation: built };
  return { directory, examination: { ...healthy, config, build, ...changed } };
}

async function statuses(check: Check, examination: Examination) {
  return (await check.examine(examination)).map(({ status, message }) => `${status}: ${message}`);
}

describe('the generated file', () => {
  it.each([
    [{ [output]: 'new\n' }, [`ok: ${output} is up to date`]],
    [{ [output]: 'old\n' }, [`problem: ${output} is not what the sources give`]],
    [{}, [`problem: ${output} is not there`]],
    [{ [`${output}/a.txt`]: '' }, [expect.stringMatching(/^problem: .* cannot be read: EISDIR/)]],
  ])('%j', async (files, told) => {
    expect(await statuses(generatedFile, project(files).examination)).toEqual(told);
  });

  it('with errors in the sources is not compared', async () => {
    const { examination } = project({ [output]: 'old\n' });
    const diagnostics = [diagnose('tsconfig-missing', { place: null }, { tsconfig: 'x.json' })];
    const build = examination.build && {
      ...examination.build,
      diagnostics,
      compilation: compilation(null),
    };
    expect(await statuses(generatedFile, { ...examination, build })).toEqual([
      'problem: the project has 1 error, so that nothing is generated',
    ]);
  });

  it.each([
    [true, 'ok'],
    [false, 'warning'],
  ])('that is part of the program: %s', async (outputListedNow, status) => {
    const changed = { survey: { ...survey, outputListed: outputListedNow } };
    const { examination } = project({ [output]: '' }, changed);
    const [found] = await statuses(outputListed, examination);
    expect(found).toMatch(status);
  });

  it.each([
    ['*.log\n', 'ok'],
    ['*.gen.ts\n', 'warning'],
  ])('beside a .gitignore %j', async (ignored, status) => {
    const { directory, examination } = project({ [output]: '', '.gitignore': ignored });
    execFileSync('git', ['init', '--quiet'], { cwd: directory });
    const [found] = await statuses(outputTracked, examination);
    expect(found).toMatch(status);
  });

  it('outside a repository is left to whoever keeps it', async () => {
    expect(await statuses(outputTracked, project({ [output]: '' }).examination)).toEqual([]);
  });
});

describe('the lock file', () => {
  const lock = 'hearken.lock.json';
  const locked = (files: Record<string, string>, content: string | null = '{}\n') => {
    const { directory, examination } = project(files);
    const { build } = examination;
    const compiled = { ...compilation('new\n'), lock: content };
    return {
      directory,
      examination: { ...examination, build: build && { ...build, compilation: compiled } },
    };
  };

  it.each([
    [{ [lock]: '{}\n' }, [`ok: ${lock} is up to date`]],
    [{ [lock]: '{ }\n' }, [`problem: ${lock} is not what the sources give`]],
    [{}, [`problem: ${lock} is not there`]],
  ])('%j', async (files, told) => {
    expect(await statuses(lockFile, locked(files).examination)).toEqual(told);
  });

  it('is not asked for where there is nothing to lock, or something is wrong', async () => {
    expect(await statuses(lockFile, locked({}, null).examination)).toEqual([]);
  });

  it('belongs in the repository', async () => {
    const { directory, examination } = locked({ [lock]: '{}\n', '.gitignore': '*.lock.json\n' });
    execFileSync('git', ['init', '--quiet'], { cwd: directory });
    const [found] = await statuses(lockFile, examination);
    expect(found).toMatch(/^problem: git ignores/);
  });
});

describe('the packages of a project', () => {
  const manifest = (name: string, version: string) => ({ name, version });

  it('are found from its folder up, links followed', () => {
    const directory = tempProject({
      'node_modules/tsyringe/package.json': manifest('tsyringe', '4.10.0'),
      'apps/shop/package.json': manifest('shop', '1.0.0'),
    });
    const { find } = packagesOf(join(directory, 'apps/shop'));

    expect(find('tsyringe')).toEqual({
      version: '4.10.0',
      directory: join(directory, 'node_modules/tsyringe'),
    });
    expect(find('shop')?.version).toBe('1.0.0');
    expect(find('vitest')).toBeNull();
  });

  it('are counted once, however many links lead to one', () => {
    const directory = tempProject({
      'node_modules/twice/package.json': manifest('twice', '4.10.0'),
      'node_modules/@acme/kernel/node_modules/twice/package.json': manifest('twice', '4.8.0'),
    });
    mkdirSync(join(directory, 'node_modules/shop/node_modules'), { recursive: true });
    symlinkSync(
      join(directory, 'node_modules/twice'),
      join(directory, 'node_modules/shop/node_modules/twice'),
      'junction',
    );

    const versions = packagesOf(directory).copies('twice');
    expect(versions.map(({ version }) => version)).toEqual(['4.8.0', '4.10.0']);
  });

  it('are looked up from within another as Node does', () => {
    const directory = tempProject({
      'node_modules/tsyringe/package.json': manifest('tsyringe', '4.10.0'),
      'lib/package.json': manifest('lib', '1.0.0'),
      'lib/node_modules/tsyringe/package.json': manifest('tsyringe', '4.9.0'),
    });
    const { findFrom } = packagesOf(directory);
    const lib = { version: '1.0.0', directory: join(directory, 'lib') };

    expect(findFrom(lib, 'tsyringe')?.version).toBe('4.9.0');
  });
});

it('a package.json that does not parse is none', () => {
  const directory = tempProject({ 'package.json': '{' });
  expect(nearestManifest(directory)).toBeNull();
  write(directory, { 'package.json': { name: 'shop', scripts: { a: 'tsc', b: 1 } } });
  expect(nearestManifest(directory)).toMatchObject({ name: 'shop', scripts: { a: 'tsc' } });
});
