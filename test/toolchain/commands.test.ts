import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile as build } from '../../src/codegen/compile.js';
import { projectRef } from '../scanner/project-ref.js';
import { compile, compilers, strictOptions } from './compilers.js';
import { decorators } from './projects.js';
import { runNode } from './run-node.js';
import { install, repository, tempProject, writeSource } from './temp-project.js';

const patience = { timeout: 120_000 };

const commands = `
import { Command } from 'hearken';
export class PlaceOrder extends Command<string> {
  constructor(readonly customer: string) { super(); }
}
export abstract class Closing extends Command {}
export class CancelOrder extends Closing {}
export class FindOrder<T> extends Command<T | null> {
  constructor(readonly id: string) { super(); }
}
`;
const desk = `
import { CommandHandler, type EventContext } from 'hearken';
import type { Closing, FindOrder, PlaceOrder } from './commands.js';
export class Clock {}
@CommandHandler
export class Desk {
  constructor(readonly clock: Clock) {}
  async place(command: PlaceOrder, context: EventContext): Promise<string> {
    return command.customer + context.eventName;
  }
  close(command: Closing): number { void command; return 1; }
  find(command: FindOrder<unknown>) { return command.id === '' ? null : command.id; }
}
`;
const main = `
import { expectTypeOf } from 'expect-type';
import { composeRegistries, createHearken, type CommandResult } from 'hearken';
import { CancelOrder, FindOrder, PlaceOrder } from './commands.js';
import { registry } from './hearken.gen.js';

const hearken = createHearken({ registry });
const placed = hearken.send(new PlaceOrder('ann'));
const cancelled = hearken.send(new CancelOrder());
const found = hearken.send(new FindOrder<string>('7'));
Promise.all([placed, cancelled, found]).then((all) => console.log(all.join(' ')), console.error);
console.log(composeRegistries(registry, registry)().commands?.map(({ name }) => name).join(' '));

expectTypeOf(placed).toEqualTypeOf<Promise<string>>();
expectTypeOf(cancelled).toEqualTypeOf<Promise<void>>();
expectTypeOf(found).toEqualTypeOf<Promise<string | null>>();
expectTypeOf<CommandResult<FindOrder<number>>>().toEqualTypeOf<number | null>();

export async function misuse(): Promise<void> {
  // @ts-expect-error: the answer is a string
  const answer: number = await hearken.send(new PlaceOrder('ann'));
  // @ts-expect-error: no command of the project
  await hearken.send(new Date());
  // @ts-expect-error: neither is this one
  hearken.enqueue('CancelOrder');
  void answer;
}
`;

function project(): string {
  const compilerOptions = {
    ...strictOptions,
    ...decorators.legacy,
    module: 'nodenext',
    rootDir: 'src',
    outDir: 'out',
  };
  const directory = tempProject(
    new Map([
      ['src/commands.ts', commands],
      ['src/desk.ts', desk],
      ['src/main.ts', main],
      ['package.json', JSON.stringify({ type: 'module' })],
      ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
    ]),
  );
  install(directory, 'expect-type', join(repository, 'node_modules/expect-type'));
  const { output, diagnostics } = build(projectRef(directory));
  expect(diagnostics).toEqual([]);
  writeSource(directory, 'src/hearken.gen.ts', output ?? '');
  return directory;
}

test.each(compilers)(
  'commands are called with their types, and their answers are known: TypeScript %s',
  patience,
  (_version, compiler) => {
    const directory = project();
    expect(compile(compiler, directory)).toEqual([]);
    expect(runNode(directory, 'out/main.js')).toEqual([
      'CancelOrder FindOrder PlaceOrder',
      'annPlaceOrder 1 7',
    ]);
  },
);

const edits = {
  'a handler answers with something else': ['src/desk.ts', 'Promise<string>', 'Promise<number>'],
  'a handler needs something else': ['src/desk.ts', 'clock: Clock', 'clock: string'],
  'a handler is renamed': ['src/desk.ts', 'close(', 'shut('],
  'a handler takes another command': ['src/desk.ts', 'command: Closing', 'command: PlaceOrder'],
  'a command promises something else': ['src/commands.ts', 'Command<string>', 'Command<Date>'],
  'a command is renamed': ['src/commands.ts', 'class CancelOrder', 'class DropOrder'],
} as const;

test.each(Object.entries(edits))(
  'a registry is stale, and does not compile, when %s',
  patience,
  (_edit, [file, from, to]) => {
    const directory = project();
    const text = { 'src/desk.ts': desk, 'src/commands.ts': commands }[file];
    writeSource(directory, file, text.replace(from, to));
    const [[, compiler] = []] = compilers.slice(-1);
    if (compiler === undefined) throw new Error('There is no compiler to try.');
    const found = compile(compiler, directory);
    expect(found.some((line) => line.includes('hearken.gen.ts'))).toBe(true);
  },
);
