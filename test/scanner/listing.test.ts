import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { ts } from 'ts-morph';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/codegen/scanner/listing/list-files.js';
import { readDirectoryNoting } from '../../src/codegen/scanner/project/read-directory.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-listing-')));
let projects = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Tree {
  readonly files: readonly string[];
  readonly links: readonly (readonly [from: string, to: string])[];
  readonly configs: Readonly<Record<string, object>>;
}

/** Writes a tree; answers with the path of its tsconfig. */
function write({ files, links, configs }: Tree): string {
  const directory = join(root, `p${projects++}`);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  for (const file of files) put(file, '');
  for (const [file, json] of Object.entries(configs)) put(file, JSON.stringify(json));
  for (const [from, to] of links) {
    mkdirSync(dirname(join(directory, from)), { recursive: true });
    symlinkSync(join(directory, to), join(directory, from));
  }
  return join(directory, 'tsconfig.json');
}

function compilersListing(tsconfig: string, system: ts.ParseConfigHost = ts.sys): string[] {
  const { config } = ts.readConfigFile(tsconfig, (file) => ts.sys.readFile(file));
  return ts
    .parseJsonConfigFileContent(config, system, dirname(tsconfig), undefined, tsconfig)
    .fileNames.toSorted();
}

/** The compiler's own system, but for who reads folders for it. */
const noting: ts.ParseConfigHost = {
  ...ts.sys,
  readDirectory: readDirectoryNoting((folder) => {
    throw new Error(JSON.stringify(folder));
  }),
};

const tree = (json: object, files: readonly string[], rest: Partial<Tree> = {}): string =>
  write({ files, links: [], configs: { 'tsconfig.json': json }, ...rest });

const sources = [
  'src/a.ts',
  'src/a.tsx',
  'src/a.d.ts',
  'src/b.mts',
  'src/c.spec.ts',
  'src/d.js',
  'src/.hidden/e.ts',
  'src/node_modules/f/f.ts',
  'dist/g.d.ts',
  'test/h.ts',
  'i.ts',
];

describe('the files of a tsconfig', () => {
  it.each(['src/*.ts', 'src/**/*.ts', 'src/**.ts', 'src/**/**.ts', 'src'])(
    'are as hidden as the compiler has them: %s',
    (include) => {
      const tsconfig = tree({ include: [include] }, ['src/a.ts', 'src/.b.ts', 'src/.c/d.ts']);
      expect(listFiles(tsconfig)?.toSorted()).toEqual(compilersListing(tsconfig));
    },
  );

  it.each([
    { include: ['src'] },
    {},
    { include: ['src/**/*.ts', 'test/'] },
    { include: ['src/**/**.ts', 'test/**.ts'] },
    { include: ['./src/**/*'], exclude: ['**/*.spec.ts'] },
    { files: ['dist/g.d.ts', 'src/a.tsx'], include: ['src/*'] },
    { files: ['src/a.d.ts'] },
    { compilerOptions: { outDir: './dist' } },
    { compilerOptions: { outDir: 'dist' }, exclude: ['test'] },
    { include: ['none', 'src'], references: [] },
  ])('are found without the compiler: %j', (json) => {
    const tsconfig = tree(json, sources);
    expect(listFiles(tsconfig)?.toSorted()).toEqual(compilersListing(tsconfig));
  });

  it('are found where a base says what is written where', () => {
    const configs = {
      'tsconfig.json': { extends: ['./config/one', './config/two.json'] },
      'config/one.json': { compilerOptions: { outDir: '../src' } },
      'config/two.json': { extends: './three.json' },
      'config/three.json': { compilerOptions: { outDir: '../dist' } },
    };
    const tsconfig = tree({}, sources, { configs });
    expect(listFiles(tsconfig)?.toSorted()).toEqual(compilersListing(tsconfig));
  });

  it('are found where a base in the same folder lists them, or one elsewhere lists none', () => {
    const configs = {
      'tsconfig.json': { extends: './base.json', include: ['src'] },
      'base.json': { extends: './config/none.json', exclude: ['**/*.spec.ts'] },
      'config/none.json': { files: [], include: [] },
    };
    const tsconfig = tree({}, sources, { configs });
    expect(listFiles(tsconfig)).not.toBeNull();
    expect(listFiles(tsconfig)?.toSorted()).toEqual(compilersListing(tsconfig));
  });

  it.each([
    { include: ['src/**/[ab].ts'] },
    { include: ['src/**'] },
    { include: ['.'] },
    { include: ['${configDir}/src'] },
    { include: ['src'], exclude: ['SRC/a.ts'] },
    { include: 'src' },
    { extends: '@tsconfig/node20' },
    { extends: './tsconfig.json' },
    { compilerOptions: { allowJs: true } },
  ])('are left to the compiler where it may see them otherwise: %j', (json) => {
    expect(listFiles(tree(json, sources))).toBeNull();
  });

  it('are left to the compiler where a link leads to some', () => {
    const links = [['src/link', 'test']] as const;
    expect(listFiles(tree({ include: ['src'] }, sources, { links }))).toBeNull();
  });

  it.each([
    ['nowhere', 'none'],
    ['to itself', 'src/link'],
    ['to more than a name may be', 'x'.repeat(300)],
    ['to a file', 'i.ts'],
    ['to a folder', 'test'],
  ])('are the same for the compiler beside a link that leads %s', (_, to) => {
    const tsconfig = tree({ include: ['src'] }, sources, { links: [['src/link', to]] });
    const expected = compilersListing(tsconfig);
    expect(compilersListing(tsconfig, noting)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(2);
  });

  it('are left to the compiler where the tsconfig is not one', () => {
    expect(listFiles(join(root, 'none/tsconfig.json'))).toBeNull();
  });
});

// Elsewhere anything may come and go between two listings.
function staysInside({ include = [], files = [] }: Patterns): boolean {
  return [...include, ...files].every((path) => !path.startsWith('/') && !path.includes('..'));
}

interface Patterns {
  readonly include?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
}

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const folder = fc.constantFrom('src', 'lib', 'dist', '.cache', 'node_modules', 'Src', 'a.b', 'x');
const name = fc.constantFrom('a', 'b', 'c.spec', 'd.min', '.e', 'f-g');
const ending = fc.constantFrom('.ts', '.tsx', '.d.ts', '.mts', '.d.mts', '.cts', '.js', '.json');
const folders = fc.array(folder, { maxLength: 3 }).map((parts) => parts.map((one) => `${one}/`));
const file = fc
  .tuple(folders, name, ending)
  .map(([parts, stem, end]) => `${parts.join('')}${stem}${end}`);

const plain = fc
  .tuple(
    fc.constantFrom('', './', '../'),
    fc.constantFrom('src', 'lib', 'dist/', '**', 'x/**', 'a.b'),
    fc.constantFrom('', '/*', '/*.ts', '/*.tsx', '/**/*', '/**/*.ts', '/**/**.ts', '/**/*.spec.ts'),
  )
  .map((parts) => parts.join(''));
const part = fc.oneof(folder, fc.constantFrom('*', '**', 'a*', '..', '.', 'a?', '*.ts', 'SRC'));
const last = fc.constantFrom('', '/', '*', '**/*', '*.ts', '*.tsx', '*.spec.ts', '**', 'a.ts', '.');
const odd = fc
  .tuple(fc.array(part, { maxLength: 3 }), last)
  .map(([parts, end]) => [...parts, end].join('/'));
const spec = fc.oneof({ arbitrary: plain, weight: 6 }, odd, folder, file);
const specs = fc.array(spec, { maxLength: 3 });
const options = fc.record(
  {
    outDir: fc.constantFrom('dist', './dist', '../lib', '${configDir}/dist', 'src/../dist'),
    declarationDir: fc.constantFrom('lib', 'dist/x'),
    allowJs: fc.constantFrom(false, false, true),
  },
  { requiredKeys: [] },
);
const config = (...bases: readonly string[]) =>
  fc.record(
    {
      extends: fc.oneof(fc.constantFrom(...bases), fc.subarray([...bases])),
      files: rarely(fc.array(file, { maxLength: 2 })),
      include: specs,
      exclude: specs,
      compilerOptions: rarely(options),
    },
    { requiredKeys: ['compilerOptions', 'files'] },
  );
const base = (...bases: readonly string[]) =>
  fc.record(
    {
      extends: rarely(fc.constantFrom(...bases)),
      files: rarely(fc.array(file, { maxLength: 1 })),
      include: rarely(specs),
      exclude: rarely(specs),
      compilerOptions: options,
    },
    { requiredKeys: ['compilerOptions'] },
  );

it('are the very ones the compiler lists, or left to it, whoever reads folders for it', () => {
  let told = 0;
  let compared = 0;
  fc.assert(
    fc.property(
      fc.record({
        files: fc.uniqueArray(file, { maxLength: 12 }),
        links: fc.option(
          fc
            .record({ from: folder, to: folder })
            .map(({ from, to }) => [`x/l${from}`, to] as const),
          { nil: undefined, freq: 9 },
        ),
        own: config('./base.json', './sub/other'),
        one: base('./sub/other.json', './none'),
        other: base('../tsconfig.json'),
      }),
      ({ files, links, own, one, other }) => {
        const tsconfig = write({
          files,
          links: links === undefined ? [] : [links],
          configs: { 'tsconfig.json': own, 'base.json': one, 'sub/other.json': other },
        });
        const expected = compilersListing(tsconfig);
        const isSettled = [own, one, other].every(staysInside);
        if (isSettled) compared++;
        expect(isSettled ? compilersListing(tsconfig, noting) : expected).toEqual(expected);
        const found = listFiles(tsconfig);
        if (found === null) return;
        told++;
        expect(found.toSorted()).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(30);
  expect(compared).toBeGreaterThan(30);
});
