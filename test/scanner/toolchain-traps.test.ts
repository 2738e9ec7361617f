import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { problemsInWords } from './facts-in-words.js';
import { projectRef } from './project-ref.js';
import { type Files, scanFiles, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const handler = `
  import { DomainEvent, DomainEventHandler } from 'hearken';
  import { publish } from './app.js';
  export class Paid extends DomainEvent {}
  @DomainEventHandler export class Books { book(event: Paid): void { publish(event); } }
`;
const imports = "import { registry } from './hearken.gen.js';\n";
const generated = 'export declare function registry(): object;\n';

function told(app: string, files: Files = {}) {
  const all = { 'src/books.ts': handler, 'src/app.ts': app, 'src/hearken.gen.ts': generated };
  return scanFiles({ ...all, ...files }).diagnostics.map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

describe('a file that calls the registry while it is loaded', () => {
  const cycle =
    'generated-file-cycle: src/app.ts calls registry() of the generated file while it is loaded, and src/books.ts imports it';

  it('is told of when a handler imports it', () => {
    const app = `${imports}export const all = registry();\nexport const publish = (event: object) => {};`;
    expect(told(app)).toEqual([cycle]);
  });

  it('is told of when a handler leads to it through others', () => {
    const app = `${imports}export class App { static readonly all = registry(); }\nexport * from './publish.js';`;
    const between =
      "import { App } from './app.js';\nexport const publish = (event: object) => App;";
    expect(
      told(app, {
        'src/books.ts': handler.replace('./app.js', './bus/index.js'),
        'src/bus/index.ts': between.replace('./app', '../app'),
        'src/publish.ts': '',
      }),
    ).toEqual([cycle]);
  });

  it.each([
    [
      'later',
      `${imports}export const start = () => registry();\nexport const publish = (event: object) => start();`,
    ],
    [
      'never',
      "import type { Registered } from './hearken.gen.js';\nexport const publish = (event: Registered) => {};",
    ],
    [
      'on an instance',
      `${imports}export class App { readonly all = registry(); }\nexport const publish = (event: object) => new App();`,
    ],
  ])('is not told of when it calls it %s', (_, app) => {
    expect(told(app)).toEqual([]);
  });

  it('is not told of when no handler leads to it, or types alone do', () => {
    const app = `${imports}export const all = registry();\nexport type publish = (event: object) => void;`;
    const books = handler
      .replace('import { publish }', 'import type { publish }')
      .replace('publish(event);', '');
    expect(told(app, { 'src/books.ts': books })).toEqual([]);
  });
});

describe('a file that the globs name and the tsconfig does not list', () => {
  const files = {
    'tsconfig.json': tsconfig({}, { include: ['src'], exclude: ['src/legacy'] }),
    'src/app.ts': 'export const publish = (event: object) => {};',
    'src/books.ts': handler,
    'src/legacy/old.ts': handler.replace('./app.js', '../app.js'),
    'src/legacy/plain.ts': 'export {};',
  };

  it('is told of when it marks a class', () => {
    const facts = scanFiles(files, { include: ['src/**/*.ts'] });
    expect(problemsInWords(facts)).toEqual(['file-not-listed src/legacy/old.ts:1:1']);
  });

  it('is not told of when the globs do not name it', () => {
    expect(problemsInWords(scanFiles(files, { include: ['src/*.ts'] }))).toEqual([]);
  });
});

describe('a file among those of the tsconfig, which does not list it', () => {
  const marked = "import { DomainEventHandler } from 'hearken';\n@DomainEventHandler class Old {}";

  function toldOf(include: string, files: Files) {
    const all = {
      'tsconfig.json': tsconfig(
        { outDir: 'src/made' },
        { include: [include], exclude: ['src/old'] },
      ),
      'src/orders/app.ts': 'export {};',
      ...files,
    };
    return problemsInWords(scanFiles(all, { handlers: { methodDecorators: ['OnEvent'] } }));
  }

  it.each([
    ['in a folder that is excluded', 'src', { 'src/old/a.ts': marked }],
    ['in a folder beside', 'src/orders', { 'src/billing/deep/a.ts': marked }],
    ['in the same folder', 'src/*/app.ts', { 'src/orders/a.ts': marked }],
    ['by a method', 'src', { 'src/old/a.ts': 'class Old {\n  @OnEvent(1)\n  on() {}\n}' }],
    [
      'for commands',
      'src',
      { 'src/old/a.ts': '@Injectable() @CommandHandler export class Old {}' },
    ],
    ['by a call', 'src', { 'src/old/a.ts': 'class Old {}\nDomainEventHandler(Old);' }],
  ])('is told of: %s', (_, include, files) => {
    const [file] = Object.keys(files);
    expect(toldOf(include, files as Files)).toEqual([`file-not-listed ${file}:1:1`]);
  });

  it.each<[string, string, Files]>([
    ['without a marker', 'src', { 'src/old/a.ts': '// @DomainEventHandler\nclass Old {}' }],
    ['outside of its folders', 'src', { 'scripts/a.ts': marked, 'a.ts': marked }],
    [
      'that an import leads to',
      'src',
      { 'src/old/a.ts': marked, 'src/b.ts': "import './old/a.js';" },
    ],
    ['of output', 'src/orders', { 'src/made/a.ts': marked, 'src/dist/a.ts': marked }],
    ['of packages', 'src/orders', { 'src/node_modules/p/a.ts': marked }],
    [
      'of tests',
      'src/orders/app.ts',
      {
        'src/orders/a.spec.ts': marked,
        'src/orders/__tests__/a.ts': marked,
        'src/orders/test/a.ts': marked,
      },
    ],
    [
      'of another tsconfig',
      'src/orders',
      {
        'src/worker/a.ts': marked,
        'tsconfig.worker.json': tsconfig({}, { include: ['src/worker'] }),
      },
    ],
    [
      'of another package',
      'src/orders',
      { 'src/worker/lib/a.ts': marked, 'src/worker/package.json': '{}' },
    ],
  ])('is not told of: %s', (_, include, files) => {
    expect(toldOf(include, files)).toEqual([]);
  });

  it('is told of while it is there and marks a class, of scan after scan', () => {
    const directory = writeProject({
      'tsconfig.json': tsconfig({}, { include: ['src'], exclude: ['src/old'] }),
      'src/orders/app.ts': 'export {};',
    });
    const scanner = createScanner(projectRef(directory));
    const file = join(directory, 'src/old/a.ts');
    const told = () => problemsInWords(scanner.update([file]));
    expect(problemsInWords(scanner.scan())).toEqual([]);
    writeFiles(directory, { 'src/old/a.ts': 'export class Old {}' });
    expect(told()).toEqual([]);
    writeFiles(directory, { 'src/old/a.ts': marked });
    expect(told()).toEqual(['file-not-listed src/old/a.ts:1:1']);
    rmSync(file);
    expect(told()).toEqual([]);
  });
});
