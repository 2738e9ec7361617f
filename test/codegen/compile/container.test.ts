import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import type { Diagnostic } from '../../../src/codegen/model/diagnostic.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject, type Files } from '../../scanner/temporary-project.js';

const fixture = join(import.meta.dirname, '../../fixtures/container');

function compileWith(compositionRoots: readonly string[], directory = fixture) {
  return compile(projectRef(directory, { container: { kind: 'tsyringe', compositionRoots } }));
}

function inLines(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.flatMap(({ code, severity, place, message, related }) => [
    `${place?.file}:${place?.line}:${place?.column} ${severity} ${code}: ${message}`,
    ...related.map((other) => `  ${other.place.file}:${other.place.line}: ${other.message}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function expected(file: string): string {
  return readFileSync(join(fixture, file), 'utf8');
}

describe('what handlers need of the container', () => {
  it('is proved of a project that names its composition root', () => {
    expect(inLines(compileWith(['src/root.ts']).diagnostics)).toBe(expected('expected.txt'));
  });

  it('is proved as far as classes go without one, and undecided of tokens', () => {
    expect(inLines(compileWith([]).diagnostics)).toBe(expected('expected-without-root.txt'));
  });

  it('stands in the model, each parameter with its token, its classes and a verdict', () => {
    const { dependencies } = compileWith(['src/root.ts']).model;
    const sound = dependencies.find(({ type }) => type.name === 'Sound');
    expect(
      sound?.parameters.map(({ name, token, classes, verdict }) =>
        [name, token, ...classes.map((id) => id.replace(/.*#/, '')), verdict].join(' '),
      ),
    ).toEqual([
      'clock CLOCK resolved',
      'mail MAIL resolved',
      'value VALUE resolved',
      'forgotten FORGOTTEN resolved',
      'clocks CLOCK resolved',
      'registered Registered Concrete resolved',
      'egg Egg Egg resolved',
      'work Work Work resolved',
      'reader Reader Reader resolved',
      'stamp Stamp Stamp resolved',
      'text  resolved',
      'list  resolved',
    ]);
  });

  it('is left alone where another container builds the handlers', () => {
    const container = { kind: 'other', compositionRoots: [] } as const;
    const { model, diagnostics } = compile(projectRef(fixture, { container }));
    expect(diagnostics).toEqual([]);
    expect(model.dependencies).toEqual([]);
  });
});

const handler = `
  import { DomainEvent, DomainEventHandler } from 'hearken';
  import { inject } from 'tsyringe';
  import { Mailer, type Mail } from './mail.js';
  export class Placed extends DomainEvent {}
  @DomainEventHandler
  export class Notifier {
    constructor(@inject('Mail') mail: Mail, mailer: Mailer) {}
    on(event: Placed): void {}
  }
`;

const mail = `
  export interface Mail {}
  export class Postbox implements Mail { constructor(mailer: Mailer) {} }
  export class Mailer { constructor(server: string) {} }
`;

function compileRoot(root: string, others: Files = {}) {
  const head = `
    import { container, instanceCachingFactory } from 'tsyringe';
    import { Mailer, Postbox } from './mail.js';
  `;
  const files = { 'src/handler.ts': handler, 'src/mail.ts': mail, 'src/root.ts': head + root };
  return compileWith(['src/root.ts'], writeProject({ ...files, ...others }));
}

function codes(root: string): readonly string[] {
  return compileRoot(root).diagnostics.map(({ code }) => code);
}

const mailer = "container.registerInstance(Mailer, new Mailer('smtp'));";

describe('a registration', () => {
  it('proves what it gives, and what that takes in its turn', () => {
    expect(codes(`${mailer} container.register('Mail', { useClass: Postbox });`)).toEqual([]);
    expect(codes("container.register('Mail', { useClass: Postbox });")).toEqual([
      'dependency-primitive',
    ]);
  });

  it('has its class told to the container by the registry', () => {
    const { output } = compileRoot(`${mailer} container.register('Mail', { useClass: Postbox });`);
    expect(output).toContain('{ type: Postbox, tokens: [Mailer] satisfies');
  });

  it('has its class told to the container also where no handler leads to it', () => {
    const { output, diagnostics } = compileRoot(
      `${mailer} container.registerInstance('Mail', {}).registerSingleton(Report).register('Job', { useClass: Job });
       import { Job, Report } from './jobs.js';`,
      {
        'src/jobs.ts': `
          import { Mailer } from './mail.js';
          export class Ledger { constructor(mailer: Mailer) {} }
          export class Report { constructor(ledger: Ledger) {} }
          export class Job { constructor(report: Report, when: Date) {} }`,
      },
    );
    // What nobody but the user asks for is his to prove.
    expect(diagnostics).toEqual([]);
    for (const entry of [
      'type: Report, tokens: [Ledger]',
      'type: Ledger, tokens: [Mailer]',
      'type: Job, tokens: [Report, null]',
    ]) {
      expect(output).toContain(entry);
    }
  });

  it('of a class as a singleton is of that class, whatever name it is told to lead to', () => {
    const text = `${mailer} container.registerInstance('Mail', 1);`;
    expect(codes(`${text} container.registerSingleton(Mailer, 'Nobody');`)).toEqual([
      'dependency-primitive',
    ]);
  });

  it('of which the last one counts, counts alone', () => {
    const twice = "container.register('Mail', { useToken: 'Post' }).register('Mail', Postbox);";
    expect(codes(mailer + twice)).toEqual([]);
    expect(codes(`${mailer} container.register('Mail', { useToken: 'Post' });`)).toEqual([
      'dependency-not-registered',
    ]);
  });

  it('that comes to itself is none', () => {
    expect(
      codes(
        `${mailer} container.register('Mail', { useToken: 'Post' }).registerType('Post', 'Mail');`,
      ),
    ).toEqual(['dependency-not-registered']);
  });

  it.each([
    ["container.register('Mail', { useFactory: () => new Postbox(null!) });", []],
    ["container.register('Mail', { useFactory: (c) => c.resolve(Postbox) });", ['undecided']],
    ["container.register('Mail', { useFactory: instanceCachingFactory(() => 1) });", ['undecided']],
    ["container.register('Mail', { useFactory: () => made() }); function made() {}", ['undecided']],
  ])('by a factory is proved where that asks no container: %s', (text, doubts) => {
    expect(codes(mailer + text)).toEqual(doubts.map((doubt) => `dependency-${doubt}`));
  });

  it.each([
    ['declare const load: any; load(container);', 'load(container)'],
    [
      "for (const name of ['Mail']) container.register(name, Postbox);",
      'container.register(name, Postbox)',
    ],
  ])('may stand in what cannot be read: %s', (text, named) => {
    const { diagnostics } = compileRoot(mailer + text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['dependency-undecided']);
    expect(diagnostics[0]?.message).toContain(`unless \`${named}\` at src/root.ts:4 does`);
  });
});
