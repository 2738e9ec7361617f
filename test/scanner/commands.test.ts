import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/codegen/compile.js';
import { defaultsOf } from '../../src/codegen/config/presets.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { commandsOf, foundIn } from './commands-of.js';
import { type ChangedConfig, projectRef } from './project-ref.js';
import { type Files, writeFiles, writeProject } from './temporary-project.js';

const commands = `
import { Command } from 'hearken';
export class PlaceOrder extends Command { constructor(readonly id: string) { super(); } }
export abstract class Closing extends Command {}
export class CancelOrder extends Closing {}
`;

function commandsIn(files: Files, config: ChangedConfig = {}) {
  return commandsOf({ 'src/commands.ts': commands, ...files }, config);
}

const handler = (text: string) => `
  import { CommandHandler, type EventContext } from 'hearken';
  import type { CancelOrder, Closing, PlaceOrder } from './commands.js';
  @CommandHandler export class Orders { ${text} }
`;

describe('commands', () => {
  it('are handled by public methods of any name and result, also through a base', () => {
    const text = handler(`
      async place(command: PlaceOrder, context: EventContext): Promise<string> { return ''; }
      close(command: Closing) { return 1; }
    `);
    expect(commandsIn({ 'src/orders.ts': text })).toMatchObject({
      commands: ['CancelOrder: Orders.close', 'PlaceOrder: Orders.place async'],
      told: [],
    });
  });

  it('A31: each without a handler, or with two, is an error that names both', () => {
    const text = handler('place(command: PlaceOrder) {}\nagain(command: PlaceOrder) {}');
    const { told } = commandsIn({ 'src/orders.ts': text });
    expect(told).toEqual([
      'command-without-handler: CancelOrder has no handler',
      'command-with-two-handlers: Orders.again handles PlaceOrder, which Orders.place at src/orders.ts:4 handles already',
    ]);
  });

  it('say what keeps a method from being a handler', () => {
    const text = handler(`
      close(command: Closing | PlaceOrder): void {}
      private place(command: PlaceOrder): void {}
      static cancel(command: CancelOrder): void {}
    `);
    expect(commandsIn({ 'src/orders.ts': text }).told).toEqual([
      'command-handler-not-public: Orders.place takes a command but is private: no handler',
      'command-handler-missed: Orders.cancel takes a command, but is static: no handler',
    ]);
  });

  it('A31: one without a handler shows the methods that nearly are one', () => {
    const text = handler('close(command: Closing) {}\nstatic place(command: PlaceOrder) {}');
    const { findings } = commandsIn({ 'src/orders.ts': text });
    const [unhandled] = findings.filter(({ code }) => code === 'command-without-handler');
    expect(unhandled).toMatchObject({
      severity: 'error',
      place: { file: 'src/commands.ts', line: 3 },
      related: [{ place: { file: 'src/orders.ts', line: 5 } }],
    });
  });

  it('A31: the second of two handlers is told, with the place of the first', () => {
    const text = `${handler('on(command: Closing | PlaceOrder) {}')}
      @CommandHandler export class Desk { on(command: PlaceOrder) {} }`;
    const { findings } = commandsIn({ 'src/orders.ts': text });
    expect(findings).toMatchObject([
      {
        code: 'command-with-two-handlers',
        place: { file: 'src/orders.ts', line: 6 },
        related: [{ place: { file: 'src/orders.ts', line: 4 } }],
      },
    ]);
  });

  it.each([
    ['a union', 'on(command: PlaceOrder | CancelOrder): void {}'],
    ['an alias', 'on(command: Either): void {}'],
    ['an import type', "on(command: import('./commands.js').PlaceOrder | Closing): void {}"],
    ['the base of all', "on(command: import('hearken').Command<unknown>): void {}"],
    ['a type that is not there', 'on(command: Either): import("gone").Gone {}'],
  ])('are found behind %s', (_, method) => {
    const text = `${handler(method)}\ntype Either = PlaceOrder | Closing;`;
    expect(commandsIn({ 'src/orders.ts': text }).commands).toEqual([
      'CancelOrder: Orders.on',
      'PlaceOrder: Orders.on',
    ]);
  });

  it('are handled by inherited methods, and by classes that a call marks', () => {
    const text = `
      import { CommandHandler } from 'hearken';
      import type { CancelOrder, PlaceOrder } from './commands.js';
      abstract class Base<C> { on(command: C): void {} }
      export class Desk extends Base<PlaceOrder> {}
      CommandHandler(Desk);
      @CommandHandler export abstract class Marked { abstract on(command: CancelOrder): void; }
      export class Cancelling extends Marked { on(command: CancelOrder): void {} }`;
    const { commands: handled, findings } = commandsIn({ 'src/orders.ts': text });
    expect(handled).toEqual(['CancelOrder: Cancelling.on', 'PlaceOrder: Desk.on']);
    expect(findings.map(({ code }) => code)).toEqual(['handler-class-abstract']);
  });

  it('are told where their handler certainly answers with something else', () => {
    const text = `
      import { Command, CommandHandler } from 'hearken';
      abstract class Counting extends Command<number> {}
      export class Count extends Counting {}
      export class Name extends Command<string | null> {}
      export class Close extends Command {}
      export abstract class Finding<T> extends Command<T> {}
      export class Find extends Finding<number> {}
      @CommandHandler export class Desk {
        count(command: Count) { return 'many'; }
        async name(command: Name): Promise<undefined | 'a'> { return 'a'; }
        close(command: Close): number { return 1; }
        find(command: Find): string { return ''; }
      }`;
    const { findings } = commandsIn({ 'src/desk.ts': text, 'src/commands.ts': 'export {};' });
    expect(findings).toMatchObject([
      {
        code: 'command-answer-mismatch',
        message: 'Desk.count returns string, but Count promises number',
        place: { file: 'src/desk.ts', line: 10 },
        related: [{ message: 'Count promises number' }],
      },
    ]);
  });

  it('need no handler where nobody else can send them', () => {
    const files = {
      'src/commands.ts': `${commands}\nclass Hidden extends Command {}`,
      'src/orders.ts': handler('close(command: Closing) {}\nplace(command: PlaceOrder) {}'),
    };
    expect(commandsIn(files).told).toEqual([]);
  });

  it('leave no public method in silence that takes a class which is none', () => {
    const text = handler(`
      on(command: Closing | PlaceOrder): void {}
      ship(parcel: Parcel): void {}
      total(orders: number): number { return orders; }
      private pack(parcel: Parcel): void {}
    `);
    expect(commandsIn({ 'src/orders.ts': `${text}\nexport class Parcel {}` }).told).toEqual([
      'handler-of-no-command: Orders.ship takes Parcel, which is no command: no handler',
    ]);
  });

  it('and events are told apart in a class that is marked for both', () => {
    const text = `
      import { CommandHandler, DomainEvent, DomainEventHandler, HandlerMethod } from 'hearken';
      import type { Closing, PlaceOrder } from './commands.js';
      export class OrderPlaced extends DomainEvent { constructor(readonly id: string) { super(); } }
      @CommandHandler @DomainEventHandler export class Orders {
        place(command: PlaceOrder): void { new OrderPlaced(command.id); }
        close(command: Closing): void {}
        @HandlerMethod({ order: 1 }) onPlaced(event: OrderPlaced): void {}
      }`;
    expect(commandsIn({ 'src/orders.ts': text })).toMatchObject({
      commands: ['CancelOrder: Orders.close', 'PlaceOrder: Orders.place'],
      told: [],
    });
  });

  it('have a handler in vain where nothing derives from the base that it takes', () => {
    const text = handler('on(command: Closing | PlaceOrder | Draft): void {}');
    const draft =
      "import { Command } from 'hearken';\nexport abstract class Draft extends Command {}";
    expect(commandsIn({ 'src/orders.ts': `${text}\n${draft}` }).told).toEqual([
      'command-handler-missed: Orders.on takes a command, but no concrete command of the project derives from Draft: no handler',
    ]);
  });

  it('have handlers that the container builds, whose dependencies are proved', () => {
    const text = (parameter: string) => `
      import { CommandHandler } from 'hearken';
      import type { Closing, PlaceOrder } from './commands.js';
      export class Clock {}
      export class Stock { constructor(readonly clock: Clock) {} }
      export interface Mails {}
      @CommandHandler export class Orders {
        constructor(${parameter}) {}
        on(command: Closing | PlaceOrder): void {}
      }`;
    const built = commandsIn({ 'src/orders.ts': text('readonly stock: Stock') });
    expect(built).toMatchObject({ built: ['Clock', 'Orders', 'Stock'], told: [] });
    const unbuilt = commandsIn({ 'src/orders.ts': text('readonly mails: Mails') });
    expect(unbuilt.findings).toMatchObject([
      { code: 'dependency-interface-without-token', place: { file: 'src/orders.ts', line: 8 } },
    ]);
  });

  it('are none of a class that merely looks like one', () => {
    const text = `
      import { CommandHandler } from 'hearken';
      export class Command {}
      export class Refresh extends Command {}
      @CommandHandler export class Screens { refresh(command: Refresh): void {} }
    `;
    expect(commandsIn({ 'src/commands.ts': text })).toMatchObject({
      commands: [],
      told: [
        'handler-of-no-command: Screens.refresh takes Refresh, which is no command: no handler',
      ],
    });
  });

  it('are none of another library, whatever its classes are called', () => {
    const files = {
      'node_modules/commander/package.json': '{ "name": "commander", "types": "index.d.ts" }',
      'node_modules/commander/index.d.ts': 'export declare class Command {}',
      'src/commands.ts':
        "import { Command } from 'commander';\nexport class Build extends Command {}",
    };
    expect(commandsIn(files)).toMatchObject({ commands: [], told: [] });
  });

  it('may have a base and a marker of their own', () => {
    const files = {
      'src/kernel.ts':
        'export abstract class Order {}\nexport const Executes = (type: unknown) => {};',
      'src/commands.ts': "import { Order } from './kernel.js';\nexport class Ship extends Order {}",
      'src/orders.ts': `import { Executes } from './kernel.js';
        import type { Ship } from './commands.js';
        @Executes export class Shipping { ship(order: Ship): void {} }`,
    };
    const config = { commands: { decorators: ['Executes'], bases: ['Order'] } };
    expect(commandsIn(files, config)).toMatchObject({
      commands: ['Ship: Shipping.ship'],
      told: [],
    });
  });

  it('of @nestjs/cqrs are those that its marker names', () => {
    const files = {
      'node_modules/@nestjs/cqrs/package.json': '{ "name": "@nestjs/cqrs", "types": "index.d.ts" }',
      'node_modules/@nestjs/cqrs/index.d.ts': `export declare const CommandHandler: (command: unknown) => ClassDecorator;
        export interface ICommandHandler<C, R = unknown> { execute(command: C): Promise<R>; }`,
      'src/commands.ts': 'export class KillDragon { constructor(readonly hero: string) {} }',
      'src/handlers.ts': `import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
        import { KillDragon } from './commands.js';
        @CommandHandler(KillDragon) export class KillDragonHandler implements ICommandHandler<KillDragon> {
          async execute(command: KillDragon): Promise<string> { return command.hero; }
        }`,
    };
    expect(commandsIn(files, defaultsOf('nestjs-cqrs'))).toMatchObject({
      commands: ['KillDragon: KillDragonHandler.execute async'],
      told: [],
    });
  });

  it('are found anew when a file changes, comes or goes', () => {
    const directory = writeProject({ 'src/app.ts': 'export {};' });
    const scanner = createScanner(projectRef(directory));
    expect(foundIn(scanner.scan()).commands).toEqual([]);
    const update = (files: Files) => {
      writeFiles(directory, files);
      return foundIn(scanner.update(Object.keys(files).map((path) => join(directory, path))));
    };
    expect(update({ 'src/commands.ts': commands }).commands).toEqual([
      'CancelOrder: ',
      'PlaceOrder: ',
    ]);
    const text = handler('place(command: PlaceOrder) {}');
    expect(update({ 'src/orders.ts': text }).commands).toEqual([
      'CancelOrder: ',
      'PlaceOrder: Orders.place',
    ]);
    const renamed = commands.replace('PlaceOrder', 'BookOrder');
    expect(update({ 'src/commands.ts': renamed }).commands).toEqual([
      'BookOrder: ',
      'CancelOrder: ',
    ]);
  });

  it('that nobody can import stay out of the registry, which their base is in', () => {
    const directory = writeProject({
      'src/commands.ts': `
        import { Command, CommandHandler } from 'hearken';
        export class PlaceOrder extends Command {}
        class PlaceQuietly extends PlaceOrder {}
        @CommandHandler export class Orders { place(command: PlaceOrder): void {} }
      `,
    });
    const { output, model } = compile(projectRef(directory));
    expect(model.commands.map(({ name }) => name)).toEqual(['PlaceOrder', 'PlaceQuietly']);
    expect(output).toContain('PlaceOrder');
    expect(output).not.toContain('PlaceQuietly');
  });
});
