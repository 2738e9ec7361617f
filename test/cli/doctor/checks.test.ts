import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/cli/doctor/checks.js';
import type { Check, Examination } from '../../../src/cli/doctor/examination.js';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import { healthy, packages, place, survey, withOptions } from './healthy.js';

function check(id: string): Check {
  const found = checks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no check ${id}`);
  return found;
}

async function find(id: string, changed: Partial<Examination>) {
  return check(id).examine({ ...healthy, ...changed });
}

function script(build: string): Partial<Examination> {
  const manifest = healthy.manifest && { ...healthy.manifest, scripts: { build } };
  return { manifest };
}

const standard = withOptions({ experimentalDecorators: null });
const plain = { ...survey, decorators: { first: place, legacy: null } };
const standardPlain = { ...standard, decorators: plain.decorators };
const undecorated = { ...standard, decorators: { first: null, legacy: null } };

it.each(checks.map(({ id }) => id))('%s is content with a healthy project', async (id) => {
  const found = await find(id, {});
  expect(found.filter(({ status }) => status !== 'ok')).toEqual([]);
});

const bad: readonly [string, string, 'warning' | 'problem', Partial<Examination>, string][] = [
  ['node', 'too old', 'problem', { node: '20.18.1' }, '20.18.1 is not in'],
  ['node', 'between two ranges', 'problem', { node: '22.12.0' }, '22.12.0 is not in'],
  ['installation', 'none', 'problem', { packages: packages({ hearken: '' }) }, 'not installed'],
  [
    'installation',
    'another one',
    'warning',
    { packages: packages({ hearken: '1.0.0' }) },
    'hearken 1.2.3 runs, but 1.0.0 is installed',
  ],
  ['peers', 'none', 'problem', { packages: packages({ tsyringe: '' }) }, 'tsyringe is not'],
  [
    'peers',
    'out of range',
    'problem',
    { packages: packages({ 'reflect-metadata': '0.1.14' }) },
    'reflect-metadata 0.1.14 is not in ^0.2.2',
  ],
  [
    'peers',
    'an optional one out of range',
    'problem',
    { packages: packages({ pg: '7.0.0' }) },
    'pg 7.0.0 is not in ^8.11.0',
  ],
  [
    'copies',
    'one of its own for Hearken',
    'problem',
    {
      packages: packages(
        {},
        { 'hearken/tsyringe': [{ version: '4.9.0', directory: '/lib/tsyringe' }] },
      ),
    },
    'in /app/tsyringe, Hearken 4.9.0 in /lib/tsyringe',
  ],
  [
    'copies',
    'one more below another package',
    'warning',
    { packages: packages({}, { tsyringe: [{ version: '4.8.0', directory: '/app/x/tsyringe' }] }) },
    'tsyringe is installed 2 times',
  ],
  ['compiler', 'not there', 'problem', { survey: null, failure: 'no module' }, 'no module'],
  [
    'config',
    'broken',
    'problem',
    {
      config: {
        ...healthy.config,
        diagnostics: [diagnose('config-not-found', { place: null }, { path: 'x.ts' })],
      },
    },
    'there is no config file `x.ts`',
  ],
  [
    'typescript',
    'old',
    'warning',
    { packages: packages({ typescript: '5.4.5' }) },
    'not tried with TypeScript 5.4.5',
  ],
  [
    'tsconfig',
    'missing',
    'problem',
    {
      survey: {
        ...survey,
        tsconfig: {
          ...survey.tsconfig,
          troubles: [diagnose('tsconfig-missing', { place: null }, { tsconfig: 'tsconfig.json' })],
        },
      },
    },
    'tsconfig.json',
  ],
  [
    'module-resolution',
    'without exports',
    'warning',
    { survey: withOptions({ moduleResolution: 'node10' }) },
    'knows no `exports`',
  ],
  ['decorators', 'legacy', 'problem', { survey: standard }, 'needs `experimentalDecorators`'],
  [
    'decorators',
    'left alone',
    'problem',
    {
      survey: {
        ...withOptions({ experimentalDecorators: null, target: 'esnext' }),
        decorators: plain.decorators,
      },
    },
    'left as it is',
  ],
  [
    'decorators',
    'metadata alone',
    'problem',
    {
      survey: {
        ...withOptions({ experimentalDecorators: false, emitDecoratorMetadata: true }),
        decorators: plain.decorators,
      },
    },
    'refused by tsc',
  ],
  [
    'decorators',
    'erasable syntax',
    'warning',
    { survey: withOptions({ erasableSyntaxOnly: true }) },
    'cannot be erased',
  ],
  [
    'toolchain',
    'standard decorators in Vite 8',
    'problem',
    { survey: standardPlain, packages: packages({ vite: '8.3.8' }) },
    'Vite 8.3.8',
  ],
  [
    'toolchain',
    'standard decorators without a target',
    'problem',
    {
      survey: {
        ...withOptions({ experimentalDecorators: null, target: null }),
        decorators: plain.decorators,
      },
      manifest: healthy.manifest && { ...healthy.manifest, dependencies: { tsx: '4.23.15' } },
    },
    'without a `target` tsx leaves',
  ],
  ['toolchain', 'type stripping', 'problem', script('hearken generate && node src/m.ts'), 'build'],
  [
    'toolchain',
    'metadata that esbuild does not emit',
    'warning',
    {
      survey: withOptions({ emitDecoratorMetadata: true }),
      manifest: healthy.manifest && { ...healthy.manifest, dependencies: { esbuild: '0.28.2' } },
    },
    'esbuild does not emit it',
  ],
  [
    'polyfill',
    'nowhere',
    'warning',
    { survey: { ...survey, containerImports: [{ place, polyfilled: false }] } },
    'src/a.ts:3',
  ],
  ['script', 'none', 'warning', script('tsc'), 'no npm script runs hearken'],
  ['script', 'no package.json', 'warning', { manifest: null }, 'no package.json'],
];

describe('fires where it has to', () => {
  it.each(bad)('%s: %s', async (id, _case, status, changed, message) => {
    const found = (await find(id, changed)).filter((one) => one.status !== 'ok');
    expect(found).toEqual([
      { status, message: expect.stringContaining(message), remedy: expect.stringMatching(/\w/) },
    ]);
  });
});

const near: readonly [string, string, Partial<Examination>][] = [
  ['node', 'the oldest of a range', { node: '20.19.0' }],
  ['typescript', 'the oldest that was tried', { packages: packages({ typescript: '5.9.3' }) }],
  ['typescript', 'none', { packages: packages({ typescript: '' }) }],
  ['module-resolution', 'a bundler', { survey: withOptions({ moduleResolution: 'bundler' }) }],
  ['decorators', 'standard ones', { survey: standardPlain }],
  ['decorators', 'none', { survey: undecorated }],
  ['toolchain', 'no decorators', { survey: undecorated, packages: packages({ vite: '8.3.8' }) }],
  ['toolchain', 'legacy decorators in Vite 8', { packages: packages({ vite: '8.3.8' }) }],
  [
    'toolchain',
    'standard decorators in Vite 7',
    { survey: standardPlain, packages: packages({ vite: '7.1.0' }) },
  ],
  [
    'toolchain',
    'standard decorators with a target',
    {
      survey: standardPlain,
      manifest: healthy.manifest && { ...healthy.manifest, dependencies: { tsx: '4.23.15' } },
    },
  ],
  ['toolchain', 'a loader before the file', script('node --import tsx src/main.ts')],
  ['toolchain', 'a file for another program', script('node bin/x.js --config hearken.config.ts')],
  [
    'polyfill',
    'imported elsewhere',
    { survey: { ...survey, containerImports: [{ place, polyfilled: false }], polyfill: place } },
  ],
  ['config', 'the defaults', { config: { ...healthy.config, source: null } }],
];

describe('is silent near by', () => {
  it.each(near)('%s: %s', async (id, _case, changed) => {
    const found = await find(id, changed);
    expect(found.filter(({ status }) => status !== 'ok')).toEqual([]);
  });
});

it('says nothing of what it cannot know', async () => {
  const blind = { ...healthy, survey: null, manifest: healthy.manifest };
  const told = await Promise.all(checks.map(async (one) => one.examine(blind)));
  expect(told.flat().filter(({ status }) => status !== 'ok')).toEqual([]);
});
