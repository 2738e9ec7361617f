import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject } from '../../scanner/temporary-project.js';

const handler = `
  import { DomainEvent, DomainEventHandler } from 'hearken';
  import { inject } from 'tsyringe';
  import { Ledger } from './classes.js';
  export class Placed extends DomainEvent {}
  @DomainEventHandler
  export class Notifier {
    constructor(@inject('Mail') mail: unknown, ledger: Ledger) {}
    on(event: Placed): void {}
  }
`;

const head = `
  import { container } from 'tsyringe';
  import { Ledger, Book, Smtp, Sink } from './classes.js';
  declare const test: boolean, dry: boolean, kind: string;
`;

const sound = `
  export class Ledger { constructor(book: Book) {} }
  export class Book {}
  export class Smtp { constructor(port: number) {} }
  export class Sink {}
`;

/** What is told of a handler that takes `Mail` and a ledger, where a root registers for them. */
function told(root: string, classes = sound): readonly string[] {
  const directory = writeProject({
    'src/handler.ts': handler,
    'src/classes.ts': `import { inject, injectable } from 'tsyringe';\n${classes}`,
    'src/root.ts': head + root,
  });
  const container = { kind: 'tsyringe', compositionRoots: ['src/root.ts'] } as const;
  const { diagnostics } = compile(projectRef(directory, { container }));
  return diagnostics.map(({ code }) => code.replace('dependency-', ''));
}

const sink = "container.register('Mail', { useClass: Sink });";
const smtp = "container.register('Mail', { useClass: Smtp });";

describe('a class that another registration may keep from being built', () => {
  it.each([
    ['class-not-exported', 'class Spare { constructor(ledger: Ledger) {} }'],
    ['primitive', 'export class Spare { constructor(port: number) {} }'],
    ['cycle', 'export class Spare { constructor(me: Spare) {} }'],
    ['not-registered', "export class Spare { constructor(@inject('What') what: unknown) {} }"],
  ])('is undecided where it would else be an error: %s', (code, spare) => {
    const classes = `${sound} @injectable({ token: 'Mail' }) ${spare}`;
    expect(told('', classes)).toEqual([code]);
    expect(told(sink, classes)).toEqual(['undecided']);
  });

  it('leaves it undecided whether a token is missing', () => {
    const classes = `${sound} @injectable({ token: 'Mail' }) export class Spare {}`;
    const post = "container.register('Mail', { useToken: 'Post' });";
    expect(told(post)).toEqual(['not-registered']);
    expect(told(post, classes)).toEqual(['undecided']);
  });
});

describe('a class that some branch builds', () => {
  it.each([
    `if (test) ${sink} else ${smtp}`,
    `if (test) ${smtp} else ${sink}`,
    `${smtp} if (test) ${sink}`,
    `${sink} if (test) ${smtp}`,
    `${smtp} if (test) { if (dry) ${sink} }`,
    `${sink} if (test) { ${sink} if (dry) ${smtp} }`,
    `${sink} test && ${smtp}`,
    `${sink} test ? ${smtp.replace(';', '')} : null;`,
    `${sink} for (const one of [1]) ${smtp}`,
    `${sink} try { ${sink} } catch { ${smtp} }`,
    `${sink} switch (kind) { case 'a': ${sink} break; default: ${smtp} }`,
    `${smtp} switch (kind) { case 'a': ${sink} break; case 'b': ${sink} }`,
    `compose(); function compose() { if (test) { ${sink} return; } ${smtp} }`,
    `compose(); function compose() { if (test) { ${smtp} return; } ${sink} }`,
  ])('has its errors: %s', (root) => {
    expect(told(root)).toContain('primitive');
  });

  it('has those of classes that are registered in the same branch', () => {
    const root = `${sink} if (test) { ${smtp.replace('Smtp', 'Page')}
      container.register('Text', { useClass: Smtp }); }
      import { Page } from './classes.js';`;
    const page = "export class Page { constructor(@inject('Text') text: unknown) {} }";
    expect(told(root, sound + page)).toContain('primitive');
  });
});

describe('a class that no branch is sure to build', () => {
  it.each([
    `${smtp} if (test) ${sink} else ${sink}`,
    `${smtp} switch (kind) { case 'a': ${sink} break; default: ${sink} }`,
    `${sink} if (test) { ${smtp} ${sink} }`,
    `${sink} switch (kind) { case 'a': ${smtp} default: ${sink} }`,
    `${sink} switch (kind) { case 'a': ${smtp} case 'b': case 'c': ${sink} }`,
    `${smtp} if (test) ${sink} if (dry) ${sink}`,
    `${sink} if (test) { if (dry) return; ${smtp} ${sink} }`,
    `${sink} for (const one of [1, 2]) { if (one > 1) ${sink} else ${smtp} }`,
    `${sink} do { if (test) ${sink} else ${smtp} } while (dry);`,
    `${sink} [1, 2].forEach((one) => { if (one > 1) ${sink} else ${smtp} });`,
    `some(true); some(false); function some(it: boolean) { if (it) ${smtp} else ${sink} }`,
    `${smtp} if (test) own(); else own(); function own() { ${sink} }`,
    `more(); ${smtp} if (test) ${sink} else more(); function more() { ${sink} }`,
    `${smtp} container.reset(); if (test) ${sink}`,
  ])('has no errors: %s', (root) => {
    const codes = told(`compose(); function compose() { ${root} }`);
    expect([...new Set(codes)]).toEqual(['undecided']);
  });
});

describe('a circle', () => {
  const mail = "container.registerInstance('Mail', 1);";
  const book = 'container.register(Book, { useClass: Page });';
  const ledger = 'container.registerInstance(Ledger, {});';
  const head = "import { Page } from './classes.js';";
  const classes = `${sound} export class Page extends Book { constructor(ledger: Ledger) {} }`;

  it('is an error where some branch closes it', () => {
    expect(told(`${head} ${mail} ${book}`, classes)).toEqual(['cycle']);
    expect(told(`${head} ${mail} if (test) { ${book} }`, classes)).toContain('cycle');
    expect(told(`${head} ${mail} ${book} if (test) { ${ledger} }`, classes)).toContain('cycle');
  });

  it('is none where the branch that closes it takes a class out of it', () => {
    const root = `${head} ${mail} if (test) { ${book} ${ledger} }`;
    expect(told(root, classes)).toEqual(['undecided', 'undecided']);
  });

  it('is undecided where nobody can tell which registration closes it', () => {
    const spare = "@injectable({ token: 'Book' }) export class Spare { constructor(l: Ledger) {} }";
    const asking = sound.replace('book: Book', "@inject('Book') book: Book");
    const root = "container.register('Book', { useClass: Book });";
    expect(told(mail, asking + spare)).toEqual(['cycle']);
    expect(told(mail + root, asking + spare)).toEqual(['undecided']);
  });
});

describe('a parameter behind a default', () => {
  const mail =
    "container.register('Mail', { useClass: Page }); import { Page } from './classes.js';";
  const page = (type: string) =>
    `${sound} export class Page { constructor(text = 'x', readonly spare: ${type}) {} }`;

  it('is filled where the registry can name its class', () => {
    expect(told(mail, page('Smtp'))).toEqual(['primitive']);
    expect(told(mail, page('Page'))).toEqual(['cycle']);
  });

  it.each([
    'class Spare { constructor(me: Spare) {} }',
    'class Spare { constructor(ledger: Ledger) {} }',
    'abstract class Spare {}',
  ])('is left out where it cannot, and leads to nothing: %s', (spare) => {
    expect(told(mail, page('Spare') + spare)).toEqual(['not-exported']);
  });
});

describe('a singleton that may capture what is scoped', () => {
  const holder = `
    export class Ledger { constructor(@inject('Post') post: unknown) {} }
    export class Book {} export class Smtp {} export class Sink {}
  `;
  const scoped =
    "container.register('Post', { useClass: Book }, { lifecycle: Lifecycle.ContainerScoped });";
  const plain = "container.register('Post', { useClass: Sink });";
  const kept = `import { Lifecycle } from 'tsyringe'; ${sink} container.registerSingleton(Ledger);`;

  it.each([
    ['surely does', scoped],
    ['does where the last registration is scoped', `${plain} ${scoped}`],
    ['does in a branch that comes last', `${plain} if (test) ${scoped}`],
  ])('is told of: it %s', (_how, registrations) => {
    expect(told(`${kept} ${registrations}`, holder)).toEqual(['singleton-captures-scoped']);
  });

  it('is told of beside the doubt whether there is a registration at all', () => {
    const found = told(`${kept} if (test) ${scoped} else ${plain}`, holder);
    expect(found.toSorted()).toEqual(['singleton-captures-scoped', 'undecided']);
  });

  it('is fine where another registration comes last', () => {
    expect(told(`${kept} ${scoped} ${plain}`, holder)).toEqual([]);
  });

  it('is undecided where a decorator registers something for the token as well', () => {
    const spare = "@injectable({ token: 'Post' }) export class Spare {}";
    expect(told(`${kept} ${scoped}`, `${holder} ${spare}`)).toEqual(['undecided']);
  });

  it.each([
    ['root', "@injectable({ token: 'Post' })", scoped],
    [
      'decorator',
      "@scoped(Lifecycle.ContainerScoped, 'Post')",
      "container.register('Post', { useClass: Book });",
    ],
  ])('is undecided where of two registrations of one class that of the %s is scoped', (...how) => {
    const [, decorator, registration] = how;
    const classes = `import { Lifecycle, scoped } from 'tsyringe';
      export class Ledger { constructor(@inject('Post') post: unknown) {} }
      ${decorator} export class Book {}
      export class Smtp {} export class Sink {}`;
    expect(told(`${kept} ${registration}`, classes)).toEqual(['undecided']);
  });

  it('is undecided where two forks would have to go together', () => {
    const forks = `if (dry) ${scoped} if (test) ${plain}`;
    expect(told(`${kept} ${plain} ${forks}`, holder)).toEqual(['undecided']);
  });
});
