import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** What each room may import besides itself. The longest matching room owns a file. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  '': ['runtime'],
  runtime: [],
  stores: ['runtime'],
  'stores/memory': ['stores', 'runtime'],
  'stores/sqlite': ['stores', 'runtime'],
  'stores/postgres': ['stores', 'runtime'],
  testing: ['runtime'],
  opentelemetry: ['runtime'],
  codegen: [
    'codegen/model',
    'codegen/diagnostics',
    'codegen/conventions',
    'codegen/scanner',
    'codegen/generator',
    'codegen/config',
    'codegen/output',
    'codegen/report',
    'codegen/explain',
    'codegen/graph',
    'codegen/cache',
    'codegen/lock',
  ],
  'codegen/model': [],
  'codegen/compiled': [],
  'codegen/diagnostics': ['codegen/model'],
  'codegen/conventions': ['codegen/model', 'codegen/diagnostics'],
  'codegen/scanner': ['codegen/model', 'codegen/diagnostics', 'codegen/compiled'],
  'codegen/generator': ['codegen/model'],
  'codegen/lock': ['codegen/model', 'codegen/diagnostics'],
  'codegen/output': [],
  'codegen/config': ['codegen/model', 'codegen/diagnostics'],
  'codegen/report': ['codegen/model', 'codegen/diagnostics'],
  'codegen/explain': [
    'codegen/model',
    'codegen/diagnostics',
    'codegen/conventions',
    'codegen/report',
  ],
  'codegen/graph': ['codegen/model'],
  'codegen/cache': [
    'codegen',
    'codegen/model',
    'codegen/diagnostics',
    'codegen/scanner',
    'codegen/compiled',
    'codegen/lock',
    'codegen/output',
  ],
  cli: [
    'codegen/compiled',
    'codegen/cache',
    'codegen',
    'codegen/model',
    'codegen/diagnostics',
    'codegen/config',
    'codegen/output',
    'codegen/report',
    'codegen/explain',
    'codegen/graph',
    'codegen/lock',
  ],
};

/** Packages, Node's own modules included, that only some files may import. */
const packages: readonly { readonly names: RegExp; readonly only: RegExp }[] = [
  { names: /^ts-morph$/, only: /^codegen\/scanner\/checker\// },
  { names: /^@ts-morph\//, only: /^codegen\/scanner\/typescript(-module\.d)?\.ts$/ },
  { names: /^(tsyringe|reflect-metadata)$/, only: /^runtime\/tsyringe\/tsyringe\.ts$/ },
  { names: /^@opentelemetry\//, only: /^opentelemetry\// },
  // Paths are text: working one out reads nothing.
  { names: /^(?!node:path$)/, only: /^(?!codegen\/(model|conventions|generator)\/)/ },
  // Drivers are handed in, or asked for when a database is opened.
  { names: /^(?!node:|tsyringe$|reflect-metadata$)/, only: /^(?!runtime\/|stores\/|index\.ts$)/ },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .toSorted();

// Type imports, re-exports and dynamic imports count as well.
const imports: readonly Import[] = files.flatMap((from) =>
  ts
    .preProcessFile(readFileSync(join(src, from), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({ from, to: target(from, fileName) })),
);

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = join(src, dirname(from), specifier).replace(/\.js$/, '.ts');
  return `src:${relative(src, path).split(sep).join('/')}`;
}

function roomOf(file: string): string {
  const owners = Object.keys(rooms).filter((room) => room === '' || file.startsWith(`${room}/`));
  return owners.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function crossesWall({ from, to }: Import): boolean {
  if (!to.startsWith('src:')) {
    return packages.some(({ names, only }) => names.test(to) && !only.test(from));
  }
  const [here, there] = [roomOf(from), roomOf(to.slice('src:'.length))];
  return here !== there && !(rooms[here] ?? []).includes(there);
}

describe('the walls', () => {
  it('see the imports they judge', () => {
    expect(imports).toContainEqual({
      from: 'index.ts',
      to: 'src:runtime/domain-event.ts',
    });
  });

  it('no import crosses a wall', () => {
    expect(imports.filter(crossesWall)).toEqual([]);
  });

  it('every file but the entry stands in a room', () => {
    expect(files.filter((file) => roomOf(file) === '')).toEqual(['index.ts']);
  });

  it('no room or file is a drawer for leftovers', () => {
    const drawer = /^(utils?|helpers?|common|types?|misc|shared)(\.|$)/;
    const names = files.flatMap((file) => file.split(posix.sep).map((name) => ({ file, name })));
    expect(names.filter(({ name }) => drawer.test(name))).toEqual([]);
  });
});
