import type { CommandHandlerModel, CommandModel } from '../model/command-model.js';
import type { Model } from '../model/model.js';
import { sortedBy } from './code-unit-order.js';
import { eventType } from './event-table.js';
import type { Imports } from './imports.js';
import { methodAccess, timeoutLine } from './method-table.js';
import { quote } from './quote.js';

/** A command that has a handler. */
export interface HandledCommand extends CommandModel {
  readonly handler: CommandHandlerModel;
}

/** The commands that can be sent, sorted; where two methods handle one it is the first that counts. */
export function handledCommands({ commands }: Pick<Model, 'commands'>): HandledCommand[] {
  const handled = commands.flatMap((command) => {
    const [handler] = command.handledBy;
    return handler === undefined ? [] : [{ ...command, handler }];
  });
  return sortedBy(handled, ({ name }) => name);
}

/** An entry of the registry's `commands`. */
export function commandEntry(command: HandledCommand, imports: Imports): string {
  const { name, handler } = command;
  return [
    '{',
    `  name: ${quote(name)},`,
    `  type: ${imports.nameOf(command.type)},`,
    `  handler: ${quote(handler.handler)},`,
    `  handlerType: ${imports.nameOf(handler.type)},`,
    `  method: ${quote(handler.method)},`,
    `  takesContext: ${handler.takesContext},`,
    ...timeoutLine(handler),
    ...invocation(command, imports).map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

// The annotated return type is what holds the handler to the result that the command promises.
function invocation(command: HandledCommand, imports: Imports): string[] {
  const { method, takesContext, type } = command.handler;
  const taken = eventType(command, imports);
  const parameters = [`handler: ${imports.typeOf(type)}`, `command: ${taken}`];
  if (takesContext) parameters.push('context: EventContext');
  const call = `handler${methodAccess(method)}(command${takesContext ? ', context' : ''})`;
  return [
    'invoke: (',
    ...parameters.map((parameter) => `  ${parameter},`),
    `): CommandAnswer<${taken}> => ${call},`,
  ];
}

/** The types by which a command is sent, and its answer told. */
export function commandsInterface(commands: readonly HandledCommand[], imports: Imports): string {
  const types = commands.map((command) => eventType(command, imports));
  const answers = commands.map(({ handler }, at) => {
    const returned = `ReturnType<${imports.typeOf(handler.type)}[${quote(handler.method)}]>`;
    return `[command: ${types[at] ?? 'never'}, answer: Awaited<${returned}>]`;
  });
  return [
    '/** The commands of this project, and each with what its handler answers. */',
    'export interface Commands {',
    `  all:${types.map((type) => `\n    | ${type}`).join('')};`,
    `  answers:${answers.map((answer) => `\n    | ${answer}`).join('')};`,
    '}',
  ].join('\n');
}
