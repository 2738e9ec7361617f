import { expect, it } from 'vitest';
import { explainNames } from '../../../src/codegen/explain.js';
import { formatExplanation } from '../../../src/codegen/explain/format/format-explanation.js';
import { type ChangedConfig, projectRef } from '../../scanner/project-ref.js';
import { type Files, writeProject } from '../../scanner/temporary-project.js';

const files = {
  'src/commands.ts': `import { Command } from 'hearken';
export class PlaceOrder extends Command<string> {}
export abstract class Closing extends Command {}
export class CancelOrder extends Closing {}
export class ShipOrder extends Command {}`,
  'src/orders.ts': `import { CommandHandler, DomainEvent, DomainEventHandler } from 'hearken';
import type { CancelOrder, Closing, PlaceOrder, ShipOrder } from './commands.js';
export class OrderPlaced extends DomainEvent {}
@CommandHandler
export class Orders {
  async place(command: PlaceOrder): Promise<string> { return String(new OrderPlaced()); }
  close(command: Closing) { return 1; }
  static ship(command: ShipOrder): void {}
  total(orders: number): number { return orders; }
}
@CommandHandler @DomainEventHandler
export class Desk {
  cancel(command: CancelOrder): void {}
  onPlaced(event: OrderPlaced): void {}
}`,
};

// Which rules there are is no matter here.
const rulesMet = /✓ [a-z-]+(?:,\s+[a-z-]+)*/g;

function explained(...names: string[]) {
  return explainedIn(files, {}, ...names);
}

function explainedIn(sources: Files, config: ChangedConfig, ...names: string[]) {
  const found = explainNames(projectRef(writeProject(sources), config), names).explained;
  const texts = found.map((one) => formatExplanation(one, { color: false }));
  return { found, text: texts.join('\n\n').replaceAll(rulesMet, '✓ …') };
}

it('explains a command by what it is and by its handler', () => {
  const { found, text } = explained('PlaceOrder', 'Closing', 'commands.ts#CancelOrder');
  expect(found.map(({ kind }) => kind)).toEqual(['command', 'command', 'command']);
  expect(text).toMatchInlineSnapshot(`
    "PlaceOrder src/commands.ts:2:14
    a command, recognised by its heritage: hearken#Command
    handled by
      Orders.place src/orders.ts:6:9 async, returns Promise<string>

    Closing src/commands.ts:3:23
    a command, recognised by its heritage: hearken#Command
    stands for CancelOrder
    handled by
      CancelOrder: Orders.close src/orders.ts:7:3 sync, returns number
      CancelOrder: Desk.cancel src/orders.ts:13:3 sync, returns void

    CancelOrder src/commands.ts:4:14
    a command, recognised by its heritage: src/commands.ts#Closing, hearken#Command
    error: Desk.cancel handles CancelOrder, which Orders.close at src/orders.ts:7 handles already src/orders.ts:13:3 (command-with-two-handlers)
      hint: keep one of them, and let the others handle an event that it raises
    handled by
      Orders.close src/orders.ts:7:3 sync, returns number
      Desk.cancel src/orders.ts:13:3 sync, returns void"
  `);
});

it('explains why a command has no handler, by the methods that take it', () => {
  expect(explained('ShipOrder').text).toMatchInlineSnapshot(`
    "ShipOrder src/commands.ts:5:14
    a command, recognised by its heritage: hearken#Command
    error: ShipOrder has no handler src/commands.ts:5:14 (command-without-handler)
      hint: write a public method that takes ShipOrder in a class marked with \`@CommandHandler\`, or as \`commands\` of the config says
    taken, and not handled, by
      ✗ Orders.ship takes a command, but is static: no handler src/orders.ts:8:10
        hint: a handler of a command is a public method whose first parameter is the command"
  `);
});

it('explains a class that handles commands, and one that handles events as well', () => {
  const { found, text } = explained('Orders', 'Desk');
  expect(found.map(({ kind }) => kind)).toEqual(['commandHandler', 'class']);
  expect(text).toMatchInlineSnapshot(`
    "Orders src/orders.ts:5:14
    a handler of commands, marked by the decorator @CommandHandler src/orders.ts:4:2
    rules of such a class
      ✓ …

    Orders.place src/orders.ts:6:9: the handler of a command
      takes command: PlaceOrder
      asynchronous: it returns Promise<string>
      commands
        PlaceOrder
      rules of a handler of a command
        ✓ …

    Orders.close src/orders.ts:7:3: the handler of a command
      takes command: Closing
      synchronous: it returns, as inferred, number
      commands
        CancelOrder
      rules of a handler of a command
        ✓ …

    Orders.ship src/orders.ts:8:10: no handler of a command
      takes command: ShipOrder
      synchronous: it returns void
      rules of a handler of a command
        ✗ is-of-instance: Orders.ship takes a command, but is static: no handler src/orders.ts:8:10 (command-handler-missed)
          hint: a handler of a command is a public method whose first parameter is the command
        ✓ …

    Orders.total src/orders.ts:9:3: no handler of a command: it takes no command

    Desk src/orders.ts:12:14
    a handler class, marked by the decorator @DomainEventHandler src/orders.ts:11:18
    rules of a handler class
      ✓ …

    Desk.cancel src/orders.ts:13:3: no handler method: it takes no event

    Desk.onPlaced src/orders.ts:14:3: a handler method
      takes event: OrderPlaced
      synchronous: it returns void
      delivery inTransaction: the default of synchronous handlers
      order 0: the default
      events
        OrderPlaced: 1 of 1
      rules of a handler method
        ✓ …

    Desk src/orders.ts:12:14
    a handler of commands, marked by the decorator @CommandHandler src/orders.ts:11:2
    rules of such a class
      ✓ …

    Desk.cancel src/orders.ts:13:3: the handler of a command
      takes command: CancelOrder
      synchronous: it returns void
      commands
        CancelOrder
      rules of a handler of a command
        ✓ …"
  `);
});

it('says of a method alone what it says among the others of its class', () => {
  const { found, text } = explained('Orders.place', 'Desk.onPlaced', 'Desk.cancel');
  expect(found.map(({ kind }) => kind)).toEqual(['commandMethod', 'method', 'commandMethod']);
  const outdented = explained('Orders', 'Desk').text.replaceAll(/^ {2}/gm, '');
  for (const alone of text.split('\n\n')) expect(outdented).toContain(alone);
});

it('suggests a name for a mistyped command, and for a mistyped method of its handler', () => {
  expect(explained('PlaceOrdr', 'Orders.plce').text).toMatchInlineSnapshot(`
    "nothing in the project is called PlaceOrdr
      did you mean PlaceOrder?

    nothing in the project is called Orders.plce
      did you mean Orders.place?"
  `);
});

it('names what keeps a whole class from handling commands, at its methods and their commands', () => {
  const hidden = {
    'src/all.ts': `import { Command, CommandHandler } from 'hearken';
export class PlaceOrder extends Command {}
@CommandHandler
class Orders {
  place(command: PlaceOrder): void {}
}`,
  };
  const { text } = explainedIn(hidden, {}, 'Orders.place', 'PlaceOrder');
  expect(text).toMatchInlineSnapshot(`
    "Orders.place src/all.ts:5:3: no handler, though it meets every rule
    ✗ Orders is not exported, so the registry cannot import it src/all.ts:4:7
      hint: write \`export class Orders\`
    takes command: PlaceOrder
    synchronous: it returns void
    rules of a handler of a command
      ✓ …

    PlaceOrder src/all.ts:2:14
    a command, recognised by its heritage: hearken#Command
    error: PlaceOrder has no handler src/all.ts:2:14 (command-without-handler)
      hint: write a public method that takes PlaceOrder in a class marked with \`@CommandHandler\`, or as \`commands\` of the config says
    taken, and not handled, by
      ✗ Orders is not exported, so the registry cannot import it src/all.ts:4:7
        hint: write \`export class Orders\`"
  `);
});

it('tells of a handler of commands what the container cannot build for it', () => {
  const { text } = explainedIn(
    {
      'src/all.ts': `import { Command, CommandHandler } from 'hearken';
export interface Clock {}
export class PlaceOrder extends Command {}
@CommandHandler
export class Orders {
  constructor(private readonly clock: Clock) {}
  place(command: PlaceOrder): void {}
}`,
    },
    {},
    'Orders',
  );
  expect(text).toContain('found besides\n  error:');
  expect(text).toContain('(dependency-interface-without-token)');
});

const interfaces = {
  'src/all.ts': `export interface Command {}
export interface CommandHandler<C extends Command> { handle(command: C): Promise<void> }
interface CourseCommand extends Command {}
export class CreateCourse implements CourseCommand { constructor(readonly id: string) {} }
export class Courses implements CommandHandler<CreateCourse> {
  async handle(command: CreateCourse): Promise<void> {}
  private log(command: CreateCourse): void {}
}
export class Unmarked { async handle(command: CreateCourse): Promise<void> {} }`,
};
const adopted = { decorators: [], interfaces: ['CommandHandler'], bases: ['Command'] };

it('explains commands and handlers that interfaces of their own mark', () => {
  const { found, text } = explainedIn(
    interfaces,
    { commands: adopted },
    'Courses',
    'CreateCourse',
    'Command',
  );
  expect(found.map(({ kind }) => kind)).toEqual(['commandHandler', 'command', 'command']);
  expect(text).toMatchInlineSnapshot(`
    "Courses src/all.ts:5:14
    a handler of commands, marked by the interface CommandHandler src/all.ts:5:33
    rules of such a class
      ✓ …

    Courses.handle src/all.ts:6:9: the handler of a command
      takes command: CreateCourse
      asynchronous: it returns Promise<void>
      commands
        CreateCourse
      rules of a handler of a command
        ✓ …

    Courses.log src/all.ts:7:11: no handler of a command
      takes command: CreateCourse
      synchronous: it returns void
      rules of a handler of a command
        ✗ is-public: Courses.log takes a command but is private: no handler src/all.ts:7:11 (command-handler-not-public)
          hint: nothing to do when it is a step of another method; otherwise make it public
        ✓ …

    CreateCourse src/all.ts:4:14
    a command, recognised by its heritage: src/all.ts#CourseCommand, src/all.ts#Command
    handled by
      Courses.handle src/all.ts:6:9 async, returns Promise<void>
    taken, and not handled, by
      ✗ Courses.log takes a command but is private: no handler src/all.ts:7:11
        hint: nothing to do when it is a step of another method; otherwise make it public

    Command src/all.ts:1:18
    a command, recognised by the config, which names it among \`commands.bases\`
    stands for CreateCourse
    handled by
      CreateCourse: Courses.handle src/all.ts:6:9 async, returns Promise<void>"
  `);
});

it('says of an unmarked class what would mark it, for commands too where there are some', () => {
  const hintOf = (config: ChangedConfig) => {
    const { found } = explainedIn(interfaces, config, 'Unmarked');
    return found.flatMap((one) =>
      one.kind === 'class' ? one.reasons.map(({ hint }) => hint) : [],
    );
  };
  expect(hintOf({})).toEqual([
    'mark it with `@DomainEventHandler`; for an event, extend DomainEvent',
  ]);
  expect(hintOf({ commands: adopted })).toEqual([
    'mark it with `@DomainEventHandler`; for an event, extend DomainEvent; to handle commands, implement or extend `CommandHandler`; for a command, derive from Command',
  ]);
  expect(hintOf({ commands: { ...adopted, decorators: ['kernel#Executes'] } })).toEqual([
    'mark it with `@DomainEventHandler`; for an event, extend DomainEvent; to handle commands, mark it with `@Executes`, or implement or extend `CommandHandler`; for a command, derive from Command',
  ]);
});
