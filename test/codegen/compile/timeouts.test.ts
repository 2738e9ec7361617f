import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import { explainNames } from '../../../src/codegen/explain.js';
import { formatExplanation } from '../../../src/codegen/explain/format/format-explanation.js';
import { formatTree } from '../../../src/codegen/report/format-tree.js';
import { listReport } from '../../../src/codegen/report/list-report.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject } from '../../scanner/temporary-project.js';

const head = `
import { Command, CommandHandler, DomainEvent, DomainEventHandler, HandlerMethod } from 'hearken';
export class Paid extends DomainEvent {}
export class Pay extends Command<string> {}
export class Refund extends Command {}
`;

const source = `${head}
@DomainEventHandler({ timeout: 2_000 })
export class Mail {
  async thank(event: Paid): Promise<void> {}
  @HandlerMethod({ timeout: 500 })
  async remind(event: Paid): Promise<void> {}
  note(event: Paid): void {}
}
@CommandHandler({ timeout: 1_000 })
export class Till {
  async pay(command: Pay): Promise<string> { return String(new Paid()); }
  @HandlerMethod({ timeout: 250 })
  async refund(command: Refund): Promise<void> {}
}
`;

function project(text: string) {
  return projectRef(writeProject({ 'src/app.ts': text }), {
    rules: { 'event-not-raised': 'off', 'command-without-handler': 'off' },
  });
}

function codesOf(text: string) {
  return compile(project(`${head}${text}`)).diagnostics.map(({ code }) => code);
}

describe('a timeout', () => {
  it('is read of a class and of a method, which goes before it', () => {
    const { model, diagnostics } = compile(project(source));
    expect(diagnostics).toEqual([]);
    expect(model.methods.map(({ name, timeout }) => [name, timeout])).toEqual([
      ['thank', 2_000],
      ['remind', 500],
      ['note', null],
    ]);
    const commands = model.commands.map(({ name, handledBy }) => [name, handledBy[0]?.timeout]);
    expect(commands).toEqual([
      ['Pay', 1_000],
      ['Refund', 250],
    ]);
  });

  it('is written into the registry, and into no calls that would not keep to it', () => {
    const { output: text } = compile(project(source));
    expect(text?.match(/timeout: \d+/g)).toEqual([
      'timeout: 2000',
      'timeout: 500',
      'timeout: 1000',
      'timeout: 250',
    ]);
    expect(text).toContain('awaitedCalls: []');
    const without = compile(project(source.replace(/timeout: [\d_]+/g, '')));
    expect(without.output).not.toContain('awaitedCalls: []');
  });

  it('is shown by list and explain', () => {
    const { model } = compile(project(source));
    expect(listReport(model, []).handlers[0]?.methods).toMatchObject([
      { name: 'note' },
      { name: 'remind', timeout: 500 },
      { name: 'thank', timeout: 2_000 },
    ]);
    expect(listReport(model, []).handlers[0]?.methods[0]).not.toHaveProperty('timeout');
    expect(listReport(model, []).commands).toMatchObject([
      { class: 'Pay', timeout: 1_000 },
      { class: 'Refund', timeout: 250 },
    ]);
    const unlimited = compile(project(source.replace(/timeout: [\d_]+/g, ''))).model;
    expect(listReport(unlimited, []).commands?.[0]).not.toHaveProperty('timeout');
    const tree = formatTree(model, { color: false });
    expect(tree).toContain('thank(Paid) async, afterCommit, at most 2000 ms');
    expect(tree).toContain('Till.refund async, returns Promise<void>, at most 250 ms');
    const names = ['Mail.thank', 'Mail.remind', 'Mail.note', 'Till.pay', 'Till.refund'];
    const texts = explainNames(project(source), names).explained.map((one) =>
      formatExplanation(one, { color: false }),
    );
    expect(texts.map((one) => /timeout .*(?= src)/.exec(one)?.[0])).toEqual([
      'timeout 2000 ms: set on the class',
      'timeout 500 ms: set on the method',
      undefined,
      'timeout 1000 ms: set on the class',
      'timeout 250 ms: set on the method',
    ]);
  });

  it.each([
    ['of a class', `@DomainEventHandler({ timeout: 0 }) export class A {`],
    ['of a method', `@DomainEventHandler export class A { @HandlerMethod({ timeout: -1 })`],
  ])('%s that is none is an error', (_, text) => {
    expect(codesOf(`${text} async on(event: Paid): Promise<void> {} }`)).toEqual([
      'handler-timeout-invalid',
    ]);
  });

  it.each([
    ['an event', '@DomainEventHandler', 'event: Paid', 'Promise<void>'],
    ['a command', '@CommandHandler', 'command: Pay', 'Promise<string>'],
  ])('that is not written out is an error, also of %s', (_, marker, parameter, returned) => {
    const method = (options: string) =>
      `const ms = 5; ${marker} export class A {
        @HandlerMethod({ timeout: ${options} })
        async on(${parameter}): ${returned} { throw new Error(); } }
        @DomainEventHandler export class B { on(event: Paid): void {} }`;
    expect(codesOf(method('ms'))).toEqual(['handler-options-unreadable']);
    expect(codesOf(method('5'))).toEqual([]);
  });

  it('on a class is told where every handler of it is synchronous', () => {
    const withClass = (marker: string, methods: string) =>
      codesOf(`${marker} export class A { ${methods} }
        @DomainEventHandler export class B { on(event: Paid): void {} }`);
    const told = ['handler-timeout-without-effect'];
    const events = '@DomainEventHandler({ timeout: 5 })';
    expect(withClass(events, 'on(event: Paid): void {}')).toEqual(told);
    expect(
      withClass(events, 'on(event: Paid): void {}  async later(event: Paid): Promise<void> {}'),
    ).toEqual([]);
    const commands = '@CommandHandler({ timeout: 5 })';
    expect(withClass(commands, 'pay(command: Pay): string { return ""; }')).toEqual(told);
    expect(withClass(commands, 'async pay(command: Pay): Promise<string> { return ""; }')).toEqual(
      [],
    );
  });

  it('on an abstract class holds for its subclasses, whatever each of them has', () => {
    expect(
      codesOf(`
        @DomainEventHandler({ timeout: 5 }) export abstract class Base { on(event: Paid): void {} }
        export class A extends Base {}
        export class B extends Base { async later(event: Paid): Promise<void> {} }`),
    ).toEqual(['handler-class-abstract']);
  });
});
