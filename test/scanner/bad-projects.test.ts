import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { problemsInWords } from './facts-in-words.js';
import { projectRef } from './project-ref.js';
import { scanFiles, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const handler = `
  import { DomainEvent, DomainEventHandler } from 'hearken';
  export class Paid extends DomainEvent {}
  @DomainEventHandler export class A { on(event: Paid) {} }
`;

describe('A13: a source', () => {
  it('with syntax errors is named with each place, and so are all others', () => {
    const facts = scanFiles({
      'src/a.ts': `${handler}\nconst x = ;`,
      'src/b.ts': "import { Paid } from './a.js';\nexport class Sent extends Paid {",
      'src/c.ts': handler.replaceAll('Paid', 'Third'),
      'src/unrelated.ts': 'const = 1;',
    });
    expect(problemsInWords(facts)).toEqual([
      'syntax-error src/a.ts:6:11',
      'syntax-error src/b.ts:2:33',
    ]);
    expect(facts.diagnostics[0]?.message).toContain('Expression expected');
  });

  it.each([
    ['a class without a base', 'export class A extends', '1:23'],
    [
      'a class without a base, before the next',
      'export class A extends\n\nexport class B {}',
      '3:1',
    ],
    ['a class without a body', 'export abstract class A<T>\n\nconst b = {};', '3:1'],
    ['an unclosed class', 'export class A {\n  b(): void {}\n', '3:1'],
    ['an unclosed block', 'export function a() {\n  if (a) {\n}\n', '4:1'],
    ['a bracket too many', 'export const a = [1, 2]];\n', '1:24'],
    ['an unclosed string', "export const a = 'b;\n", '1:21'],
    ['an unclosed template', 'export const a = `b ${1}\n', '2:1'],
    ['an unclosed comment', 'export const a = 1; /* b\n', '2:1'],
    ['a missing value', 'export const a = ;\n', '1:18'],
    ['a merge conflict', '<<<<<<< ours\nconst a = 1;\n=======\n>>>>>>> theirs\n', '1:1'],
  ])('is named when it names neither event nor handler: %s', (_, text, place) => {
    const facts = scanFiles({ 'src/a.ts': handler, 'src/b.ts': text });
    expect(problemsInWords(facts)[0]).toBe(`syntax-error src/b.ts:${place}`);
    expect(new Set(facts.diagnostics.map(({ code }) => code))).toEqual(new Set(['syntax-error']));
  });

  it('is named with the columns that its author sees, whatever byte order mark it begins with', () => {
    const facts = scanFiles({ 'src/a.ts': handler, 'src/b.ts': '\uFEFFexport const a = ;\r\n' });
    expect(problemsInWords(facts)).toEqual(['syntax-error src/b.ts:1:18']);
  });

  it('is named for a body of a handler, and left to the compiler for one of what a handler is built from', () => {
    const facts = scanFiles({
      'src/a.ts': `import { DomainEvent, DomainEventHandler } from 'hearken';
        import { Store } from './store.js';
        export class Paid extends DomainEvent {}
        @DomainEventHandler export class A {
          constructor(readonly store: Store) {}
          on(event: Paid): void { const a = ; }
        }`,
      'src/store.ts': `import { Disk } from './disk.js';
        export class Store { constructor(readonly disk: Disk) {} save(): void { const = 1; } }`,
      'src/disk.ts': 'export class Disk { constructor(readonly size = ) {} }',
    });
    expect(problemsInWords(facts)).toEqual([
      'syntax-error src/a.ts:6:45',
      'syntax-error src/disk.ts:1:49',
    ]);
  });

  it('is not named for looking wrong', () => {
    const facts = scanFiles({
      'tsconfig.json': tsconfig({ jsx: 'preserve' }),
      'src/a.ts': handler,
      'src/b.tsx': "const a = (props: { b: string }) => <p title={props.b}>Don't { '{' } (</p>;\n",
      'src/c.ts':
        'const a = [/[{"`]/, 1 / 2 / 3, `${`}${"{"}`}`]; // don\'t {\n/* class A */ let b;\n',
      'src/d.ts': 'const text = `\nclass A extends\n`;\nlabel: for (;;) { a++; /* = */ }\n',
    });
    expect(problemsInWords(facts)).toEqual([]);
  });

  it('that cannot be read is named', () => {
    const directory = writeProject({ 'src/a.ts': handler });
    const facts = () => scanFacts(projectRef(directory, { tsconfig: 'broken.json' }));
    writeFiles(directory, { 'broken.json': tsconfig({}, { files: ['src/a.ts', 'src/gone.ts'] }) });
    expect(problemsInWords(facts())).toEqual(['file-unreadable src/gone.ts:1:1']);
    expect(facts().handlers).toHaveLength(1);
  });
});

describe('a tsconfig', () => {
  it('that is not there is named', () => {
    const facts = scanFacts(projectRef(writeProject({}), { tsconfig: 'no/such.json' }));
    expect(problemsInWords(facts)).toEqual(['tsconfig-missing']);
    expect(facts.diagnostics[0]?.message).toBe('there is no no/such.json');
  });

  it('that does not parse is named with the place', () => {
    const facts = scanFiles({ 'tsconfig.json': '{\n  "include": ["src"\n}', 'src/a.ts': handler });
    expect(problemsInWords(facts)).toEqual(['tsconfig-invalid tsconfig.json:3:1']);
  });

  it('that extends what is not there is named', () => {
    const facts = scanFiles({ 'tsconfig.json': '{ "extends": "./no.json" }', 'src/a.ts': handler });
    expect(problemsInWords(facts)).toEqual(['tsconfig-invalid tsconfig.json:1:3']);
    expect(facts.diagnostics[0]?.message).toContain("'no.json'");
  });

  it('without files, and `include` without a match, are named', () => {
    expect(problemsInWords(scanFiles({ 'lib/a.ts': handler }))).toEqual(['tsconfig-without-files']);
    expect(problemsInWords(scanFiles({ 'src/a.ts': handler }, { include: ['lib/**'] }))).toEqual([
      'include-matches-nothing',
    ]);
  });

  it('of a solution is refused in favour of one of its references', () => {
    const facts = scanFiles({
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./b" }, { "path": "./a/tsconfig.app.json" }] }',
    });
    expect(problemsInWords(facts)).toEqual(['tsconfig-solution']);
    expect(facts.diagnostics[0]?.hint).toContain('a/tsconfig.app.json or b/tsconfig.json');
  });

  it('may extend several others, name options of another compiler, and exclude files', () => {
    const facts = scanFiles({
      'base/a.json': tsconfig({ moduleResolution: 'classic', futureOption: true }, {}),
      'base/b.json': tsconfig({ target: 'es2099', baseUrl: '..' }, { exclude: ['../src/old'] }),
      'tsconfig.json': '{ "extends": ["./base/a.json", "./base/b.json"], "include": ["src"] }',
      'src/a.ts': handler,
      'src/old/b.ts': handler,
    });
    expect(problemsInWords(facts)).toEqual(['file-not-listed src/old/b.ts:1:1']);
    expect(facts.handlers.map(({ type }) => type.module)).toEqual(['src/a.ts']);
  });
});

describe('an import', () => {
  it('that leads to nothing is named where an event or a handler may hang on it', () => {
    const facts = scanFiles({
      'src/a.ts': `
        import { DomainEvent } from './gone.js';
        export class Paid extends DomainEvent {}
      `,
      'src/b.ts': "import { Other } from './gone.js'; export class Unrelated extends Other {}",
    });
    expect(problemsInWords(facts)).toEqual(['unresolved-import src/a.ts:3:35']);
  });

  it('that leads to no base keeps what a handler takes from being passed over', () => {
    const facts = scanFiles({
      'src/a.ts': `
        import { DomainEvent, DomainEventHandler } from 'hearken';
        import { KernelEvent } from '@acme/not-installed';
        export class Lost extends KernelEvent {}
        export class Known extends DomainEvent {}
        export class Sink extends Set<string> {}
        @DomainEventHandler
        export class Mails {
          confirm(event: Known): void {}
          lose(event: Lost): void {}
          fill(sink: Sink): void {}
        }
      `,
    });
    const members = facts.handlers[0]?.methods.map(({ name, parameters: [first] }) => [
      name,
      first?.members.map(({ kind, ...rest }) => ('text' in rest ? `${kind} ${rest.text}` : kind)),
    ]);
    expect(members).toEqual([
      ['confirm', ['event']],
      ['lose', ['unresolved Lost extends KernelEvent']],
      ['fill', ['other Sink']],
    ]);
  });

  it('of a referenced project that is not built is named, with the way to its sources', () => {
    const kernel = `
      export abstract class DomainEvent {}
      export class KernelEvent extends DomainEvent {}
    `;
    const directory = writeProject({
      'kernel/package.json': '{ "name": "@acme/kernel", "types": "dist/index.d.ts" }',
      'kernel/tsconfig.json': tsconfig({ composite: true, outDir: 'dist' }, { include: ['src'] }),
      'kernel/src/index.ts': kernel,
      'app/tsconfig.json': tsconfig({}, { include: ['src'], references: [{ path: '../kernel' }] }),
      'app/src/paid.ts': `
        import { KernelEvent } from '@acme/kernel';
        export class Paid extends KernelEvent {}
      `,
      'app/src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { Paid } from './paid.js';
        @DomainEventHandler export class A { on(event: Paid) {} }
      `,
    });
    const facts = scanFacts(projectRef(join(directory, 'app')));
    expect(problemsInWords(facts)).toEqual(['project-reference-not-built src/paid.ts:2:37']);
    expect(facts.diagnostics[0]?.hint).toContain('../kernel/src');
  });

  it('of a referenced project can go to its sources by `paths`', () => {
    const directory = writeProject({
      'kernel/src/index.ts': 'export abstract class DomainEvent {}',
      'app/tsconfig.json': tsconfig(
        { paths: { '@acme/kernel': ['../kernel/src/index.ts'] } },
        { include: ['src'], references: [{ path: '../kernel' }] },
      ),
      'app/src/paid.ts': `
        import { DomainEvent } from '@acme/kernel';
        export class Paid extends DomainEvent {}
      `,
    });
    const facts = scanFacts(projectRef(join(directory, 'app')));
    expect(facts.diagnostics).toEqual([]);
    expect(facts.events.map(({ type }) => type.module)).toEqual([
      '../kernel/src/index.ts',
      'src/paid.ts',
    ]);
  });
});
