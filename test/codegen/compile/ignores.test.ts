import { join } from 'node:path';
import { expect, it, describe } from 'vitest';
import { compile, createCompiler } from '../../../src/codegen/compile.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeFiles, writeProject } from '../../scanner/temporary-project.js';

/** What is told of a project, as `code line: message`. */
function told(handlers: string, rules: Record<string, 'off'> = {}): readonly string[] {
  const head = `import { DomainEvent, DomainEventHandler, HandlerMethod } from 'hearken';
export class Paid extends DomainEvent {}
`;
  const directory = writeProject({ 'src/app.ts': `${head}${handlers}` });
  const { diagnostics } = compile(projectRef(directory, { rules }));
  return diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
}

const handler = (body: string) =>
  `@DomainEventHandler export class Books {\n  pay(event: Paid): void {}\n${body}\n}`;

describe('a hearken-ignore comment', () => {
  it.each([
    [
      'above the line',
      '// hearken-ignore handler-returns-value: for others\n  total(e: Paid): number { return 1; }',
    ],
    [
      'behind it',
      'total(e: Paid): number { return 1; } // hearken-ignore handler-returns-value: for others',
    ],
    [
      'as a block',
      '/* hearken-ignore handler-returns-value: for others */\n  total(e: Paid): number { return 1; }',
    ],
    [
      'as documentation',
      '/** hearken-ignore handler-returns-value: for others */\n  total(e: Paid): number { return 1; }',
    ],
    [
      'before code',
      '/* hearken-ignore handler-returns-value: x */ total(e: Paid): number { return 1; }',
    ],
    [
      'with another comment between',
      '// hearken-ignore handler-returns-value: x\n\n  // more\n  total(e: Paid): number { return 1; }',
    ],
    [
      'above a decorator',
      '// hearken-ignore handler-returns-value: x\n  @HandlerMethod({\n    order: 1,\n  })\n  public total(e: Paid): number { return 1; }',
    ],
    [
      'with several codes',
      '// hearken-ignore handler-returns-value, handler-static: a: b\n  static total(e: Paid): void {} total(e: Paid): number { return 1; }',
    ],
  ])('holds %s', (_where, body) => {
    expect(told(handler(body))).toEqual([]);
  });

  it('holds for a class under its decorators, and for a parameter', () => {
    expect(
      told(`
        // hearken-ignore handler-class-not-exported: a draft
        @DomainEventHandler
        class Books { pay(event: Paid): void {} }
        @DomainEventHandler export class Mails {
          send(
            // hearken-ignore handler-event-any: comes from elsewhere
            event: any,
          ): void {}
          pay(event: Paid): void {}
        }
      `),
    ).toEqual([]);
  });

  it('lets an error pass, and the handler is left out', () => {
    const directory = writeProject({
      'src/app.ts': `import { DomainEvent, DomainEventHandler } from 'hearken';
        export class Paid extends DomainEvent {}
        // hearken-ignore handler-class-not-exported: a draft
        @DomainEventHandler class Draft { pay(event: Paid): void {} }
        @DomainEventHandler export class Books { pay(event: Paid): void {} }`,
    });
    const { output, diagnostics } = compile(projectRef(directory));
    expect(diagnostics).toEqual([]);
    expect(output).toContain('Books');
    expect(output).not.toContain('Draft');
  });

  it('says nothing of other lines, and of other codes', () => {
    expect(
      told(
        handler(
          '// hearken-ignore handler-static: x\n  total(e: Paid): number { return 1; }\n\n  sum(e: Paid): number { return 1; }',
        ),
      ),
    ).toEqual(['ignore-unused 5', 'handler-returns-value 6', 'handler-returns-value 8']);
  });

  it.each([
    ['no reason', '// hearken-ignore handler-returns-value', 'ignore-without-reason 5'],
    ['an empty reason', '// hearken-ignore handler-returns-value: ', 'ignore-without-reason 5'],
    ['no code', '// hearken-ignore: for others', 'ignore-without-code 5'],
    ['an unknown code', '// hearken-ignore handler-returns: x', 'ignore-unknown-code 5'],
  ])('ignores nothing with %s', (_what, comment, complaint) => {
    expect(told(handler(`${comment}\n  total(e: Paid): number { return 1; }`))).toEqual([
      complaint,
      'handler-returns-value 6',
    ]);
  });

  it('is none in a text, and where the word is only spoken of', () => {
    expect(
      told(`
        const a = '// hearken-ignore: x';
        const b = \`// hearken-ignore: \${a} // hearken-ignore: x\`;
        const c = /\\/\\/ hearken-ignore: x/;
        // see hearken-ignore in the docs
        // hearken-ignored: no
      `),
    ).toEqual([]);
  });

  it('is heard of when it comes and goes in a watched project', () => {
    const text = (comment: string) => `import { DomainEvent, DomainEventHandler } from 'hearken';
      export class Paid extends DomainEvent {}
      ${comment}
      @DomainEventHandler class Draft { pay(event: Paid): void {} }`;
    const files = (comment: string) => ({ 'src/app.ts': text(comment) });
    const directory = writeProject(files(''));
    const compiler = createCompiler(projectRef(directory));
    const codesWith = (comment: string) => {
      writeFiles(directory, files(comment));
      const { diagnostics } = compiler.update([join(directory, 'src/app.ts')]);
      return diagnostics.map(({ code }) => code);
    };
    compiler.compile();
    expect(codesWith('// hearken-ignore handler-class-not-exported: a draft')).toEqual([]);
    expect(codesWith('')).toEqual(['handler-class-not-exported']);
  });

  it('is unused where the config has turned the diagnostic off', () => {
    const body =
      '// hearken-ignore handler-returns-value: x\n  total(e: Paid): number { return 1; }';
    expect(told(handler(body), { 'handler-returns-value': 'off' })).toEqual(['ignore-unused 5']);
  });
});
