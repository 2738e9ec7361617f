import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject } from '../../scanner/temporary-project.js';

const head = `
import { Command, CommandHandler, DomainEvent, DomainEventHandler, HandlerMethod } from 'hearken';
export class Pay extends Command {}
export class Paid extends DomainEvent {}
`;

function told(methods: string, marker = '@CommandHandler @DomainEventHandler') {
  const text = `${head}${marker} export class Till { ${methods} }
    @DomainEventHandler export class Books { on(event: Paid): void {} }`;
  const rules = { 'event-not-raised': 'off' } as const;
  const { diagnostics } = compile(projectRef(writeProject({ 'src/app.ts': text }), { rules }));
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe('an option of @HandlerMethod', () => {
  it.each(["delivery: 'afterCommit'", 'order: 1', 'before: Books', "after: ['Books']"])(
    'that decides when a handler runs is told of a method that handles a command: %s',
    (option) => {
      const [name] = option.split(':');
      expect(
        told(`@HandlerMethod({ ${option} }) pay(command: Pay): void {} on(_: Paid): void {}`),
      ).toEqual([
        `command-option-without-effect: \`${name}\` of Till.pay, which handles a command, has no effect`,
      ]);
    },
  );

  it('that says what it was called is told as well, for nothing that is stored names it', () => {
    expect(
      told(
        "@HandlerMethod({ timeout: 5, formerly: 'buy' }) async pay(_: Pay) {}",
        '@CommandHandler',
      ),
    ).toEqual([
      'command-option-without-effect: `formerly` of Till.pay, which handles a command, has no effect',
    ]);
  });

  it('that a command heeds is not told, in a class for events and commands neither', () => {
    const method = '@HandlerMethod({ timeout: 5 }) async pay(command: Pay): Promise<void> {}';
    expect(told(method, '@CommandHandler')).toEqual([]);
    expect(told(`${method} on(_: Paid): void {}`)).toEqual([]);
  });

  it('is not told of a method of the same class that handles an event', () => {
    expect(
      told('@HandlerMethod({ order: 1 }) on(_: Paid): void {} pay(command: Pay): void {}'),
    ).toEqual([]);
  });
});
