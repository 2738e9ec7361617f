import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { commandsOf, foundIn } from './commands-of.js';
import { type ChangedConfig, projectRef } from './project-ref.js';
import { type Files, tsconfig, writeFiles, writeProject } from './temporary-project.js';

/** A code base that marks its commands and their handlers by interfaces of its own. */
const kernel = `
export interface Command {}
export interface CommandHandler<C extends Command> {
  subscribedTo(): new (...given: never[]) => Command;
  handle(command: C): Promise<void>;
}
`;
const commands = `
import type { Command } from './kernel.js';
export class CreateCourse implements Command { constructor(readonly id: string) {} }
`;
const courses = `
import type { Command, CommandHandler } from './kernel.js';
import { CreateCourse } from './commands.js';
export class Courses implements CommandHandler<CreateCourse> {
  subscribedTo() { return CreateCourse; }
  async handle(command: CreateCourse): Promise<void> {}
}
`;
const files = {
  'src/kernel.ts': kernel,
  'src/commands.ts': commands,
  'src/courses.ts': courses,
};
const adopted: ChangedConfig = {
  commands: { decorators: [], interfaces: ['CommandHandler'], bases: ['Command'] },
};

function commandsIn(changed: Files, config = adopted) {
  return commandsOf({ ...files, ...changed }, config);
}

function pinned(module: string): ChangedConfig {
  const [handler, base] = [`${module}#CommandHandler`, `${module}#Command`];
  return { commands: { decorators: [], interfaces: [handler], bases: [base] } };
}

const handled = { commands: ['CreateCourse: Courses.handle async'], told: [] };

describe('commands of a code base that marks them by interfaces', () => {
  it('have the handlers whose classes implement the marker', () => {
    expect(commandsIn({})).toMatchObject({ ...handled, built: ['Courses'] });
  });

  it('are none as long as the config names no interface', () => {
    expect(commandsIn({}, {})).toMatchObject({ commands: [], told: [], built: [] });
  });

  it.each(['src/kernel.ts', './src/kernel', 'src/kernel.js'])('are pinned to %s', (module) => {
    expect(commandsIn({}, pinned(module))).toMatchObject(handled);
  });

  it('are pinned to the package that declares the interfaces', () => {
    const inPackage = {
      'node_modules/@shop/kernel/package.json':
        '{ "name": "@shop/kernel", "type": "module", "types": "index.d.ts" }',
      'node_modules/@shop/kernel/index.d.ts': kernel,
      'src/kernel.ts': "export type { Command, CommandHandler } from '@shop/kernel';",
    };
    expect(commandsIn(inPackage, pinned('@shop/kernel'))).toMatchObject(handled);
    expect(commandsIn(inPackage, pinned('@shop/other'))).toMatchObject({ commands: [], told: [] });
  });

  it('are pinned to a package that is not installed', () => {
    const lost = {
      'src/kernel.ts': "export type { Command, CommandHandler } from '@shop/kernel';",
    };
    expect(commandsIn(lost, pinned('@shop/kernel'))).toMatchObject(handled);
    expect(commandsIn(lost, pinned('@shop/other'))).toMatchObject({ commands: [], told: [] });
  });

  it.each<[string, Files]>([
    [
      'a barrel, under other names',
      {
        'src/barrel.ts':
          "export type { Command as Order, CommandHandler as Executes } from './kernel.js';",
        'src/commands.ts': `import type { Order } from './barrel.js';
          export class CreateCourse implements Order {}`,
        'src/courses.ts': `import type { Executes as Runs } from './barrel.js';
          import type { CreateCourse } from './commands.js';
          export class Courses implements Runs<CreateCourse> {
            subscribedTo(): never { throw new Error(); }
            async handle(command: CreateCourse): Promise<void> {}
          }`,
      },
    ],
    [
      'a namespace',
      {
        'src/commands.ts': `import type * as kernel from './kernel.js';
          export class CreateCourse implements kernel.Command {}`,
        'src/courses.ts': `import type * as kernel from './kernel.js';
          import type { CreateCourse } from './commands.js';
          abstract class Silent {}
          export class Courses extends Silent implements kernel.CommandHandler<CreateCourse> {
            subscribedTo(): never { throw new Error(); }
            async handle(command: CreateCourse): Promise<void> {}
          }`,
      },
    ],
    [
      'type aliases',
      {
        'src/commands.ts': `import type { Command } from './kernel.js';
          type Order = Command;
          export class CreateCourse implements Order {}
          export type Any = CreateCourse;`,
        'src/courses.ts': `import type { CommandHandler } from './kernel.js';
          import type { Any } from './commands.js';
          type Handles<C extends object> = CommandHandler<C>;
          export class Courses implements Handles<Any> {
            subscribedTo(): never { throw new Error(); }
            async handle(command: Any): Promise<void> {}
          }`,
      },
    ],
    [
      'interfaces that extend them',
      {
        'src/commands.ts': `import type { Command } from './kernel.js';
          interface CourseCommand extends Command {}
          export class CreateCourse implements CourseCommand {}`,
        'src/courses.ts': `import type { CommandHandler } from './kernel.js';
          import type { CreateCourse } from './commands.js';
          interface Disposable { dispose(): void }
          interface Handles<C extends object> extends Disposable, CommandHandler<C> {}
          export class Courses implements Handles<CreateCourse> {
            dispose(): void {}
            subscribedTo(): never { throw new Error(); }
            async handle(command: CreateCourse): Promise<void> {}
          }`,
      },
    ],
  ])('are found through %s', (_, changed) => {
    expect(commandsIn(changed)).toMatchObject(handled);
    expect(commandsIn(changed, pinned('src/kernel.ts'))).toMatchObject(handled);
  });

  it('and their handlers may inherit from what implements the interface', () => {
    const changed = {
      'src/commands.ts': `import type { Command } from './kernel.js';
        abstract class CourseCommand implements Command {}
        export class CreateCourse extends CourseCommand {}`,
      'src/courses.ts': `import type { Command, CommandHandler } from './kernel.js';
        import type { CreateCourse } from './commands.js';
        abstract class Logged<C extends Command> implements CommandHandler<C> {
          subscribedTo(): never { throw new Error(); }
          async handle(command: C): Promise<void> {}
        }
        export class Courses extends Logged<CreateCourse> {}`,
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: handled.commands,
      told: [
        'handler-class-abstract: Logged is abstract and not registered; its concrete subclasses are',
      ],
    });
  });

  it('may have base classes for markers, whether the classes extend or implement them', () => {
    const changed = {
      'src/kernel.ts': `export abstract class Command {}
        export abstract class CommandHandler<C extends Command> {
          abstract handle(command: C): Promise<void>;
        }`,
      'src/commands.ts': `import { Command } from './kernel.js';
        export class CreateCourse extends Command {}
        export class CloseCourse implements Command {}`,
      'src/courses.ts': `import { CommandHandler } from './kernel.js';
        import type { CloseCourse, CreateCourse } from './commands.js';
        export class Courses extends CommandHandler<CreateCourse> {
          async handle(command: CreateCourse): Promise<void> {}
        }
        export class Closing implements CommandHandler<CloseCourse> {
          async handle(command: CloseCourse): Promise<void> {}
        }`,
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: ['CloseCourse: Closing.handle async', 'CreateCourse: Courses.handle async'],
      told: [],
    });
  });

  it('are all handled by a method that takes the interface of commands itself', () => {
    const changed = {
      'src/commands.ts': `${commands}\nexport class CloseCourse implements Command {}`,
      'src/courses.ts': courses.replaceAll(/(CommandHandler<|command: )CreateCourse/g, '$1Command'),
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: ['CloseCourse: Courses.handle async', 'CreateCourse: Courses.handle async'],
      told: [],
    });
  });

  it('are handled in vain where nothing implements the interface that is taken', () => {
    const changed = {
      'src/commands.ts': `${commands}\nexport interface Draft extends Command {}`,
      'src/courses.ts': courses
        .replace('CreateCourse }', 'CreateCourse, type Draft }')
        .replace('command: CreateCourse', 'command: CreateCourse | Draft'),
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: handled.commands,
      told: [
        'command-handler-missed: Courses.handle takes a command, but no concrete command of the project derives from Draft: no handler',
      ],
    });
  });

  it('are none of a class that merely has their shape, and its handler is told so', () => {
    const changed = {
      'src/commands.ts': 'export class CreateCourse { constructor(readonly id: string) {} }',
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: [],
      told: [
        'handler-of-no-command: Courses.handle takes CreateCourse, which is no command: no handler',
      ],
    });
  });

  it('have no handler in a class that merely has the shape of one', () => {
    const changed = { 'src/courses.ts': courses.replace(/implements \S+/, '') };
    expect(commandsIn(changed)).toMatchObject({
      commands: ['CreateCourse: '],
      told: ['command-without-handler: CreateCourse has no handler'],
      built: [],
    });
  });

  it('are none of interfaces that merely have the names of the pinned ones', () => {
    const changed = {
      'src/other.ts': kernel,
      'src/screens.ts': `import type { Command, CommandHandler } from './other.js';
        export class Refresh implements Command {}
        export class Screens implements CommandHandler<Refresh> {
          subscribedTo() { return Refresh; }
          async handle(command: Refresh): Promise<void> {}
        }`,
    };
    expect(commandsIn(changed, pinned('src/kernel.ts'))).toMatchObject(handled);
    expect(commandsIn(changed)).toMatchObject({
      commands: [...handled.commands, 'Refresh: Screens.handle async'],
      told: [],
    });
  });

  it('have one handler, or the build says that there is none, or who the second is', () => {
    const changed = {
      'src/commands.ts': `${commands}\nexport class CloseCourse implements Command {}`,
      'src/desk.ts': courses.replace('class Courses', 'class Desk'),
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: ['CloseCourse: ', 'CreateCourse: Courses.handle async, Desk.handle async'],
      told: [
        'command-without-handler: CloseCourse has no handler',
        'command-with-two-handlers: Desk.handle handles CreateCourse, which Courses.handle at src/courses.ts:6 handles already',
      ],
    });
  });

  it('leave no class in silence that implements the marker and handles none', () => {
    const changed = {
      'src/idle.ts': `import type { CommandHandler } from './kernel.js';
        import type { CreateCourse } from './commands.js';
        export class Idle implements CommandHandler<never> {
          subscribedTo(): never { throw new Error(); }
          async handle(): Promise<void> {}
        }
        export class Arrow implements CommandHandler<CreateCourse> {
          subscribedTo(): never { throw new Error(); }
          handle = async (command: CreateCourse): Promise<void> => {};
        }
        export class Untyped implements CommandHandler<CreateCourse> {
          subscribedTo(): never { throw new Error(); }
          async handle(command): Promise<void> {}
        }
        export class Retrying<C extends CreateCourse> implements CommandHandler<C> {
          subscribedTo(): never { throw new Error(); }
          async handle(command: C): Promise<void> {}
        }`,
    };
    expect(commandsIn(changed)).toMatchObject({
      commands: handled.commands,
      told: [
        'handler-of-no-command: Idle is marked as a handler of commands, but no method of it takes one',
        'command-handler-missed: Arrow.handle takes a command, but is a property: no handler',
        'command-handler-missed: Untyped.handle may take a command, but its parameter may be anything: no handler',
        'handler-class-generic: Retrying is generic, and nobody can choose its type arguments',
        'command-handler-missed: Retrying.handle may take a command, but its parameter is a type parameter: no handler',
      ],
    });
  });

  it('leave no marked class in silence in a project that has none at all', () => {
    const changed = {
      'src/kernel.ts': 'export interface Executes<C> { handle(order: C): Promise<void> }',
      'src/commands.ts': 'export class CreateCourse {}',
      'src/courses.ts': `import type { Executes } from './kernel.js';
        import type { CreateCourse } from './commands.js';
        export class Courses implements Executes<CreateCourse> {
          async handle(order: CreateCourse): Promise<void> {}
        }`,
    };
    const executes = { commands: { ...adopted.commands, interfaces: ['Executes'] } };
    expect(commandsIn(changed, executes).told).toEqual([
      'handler-of-no-command: Courses.handle takes CreateCourse, which is no command: no handler',
    ]);
  });

  it('and events are told apart in a class that implements the markers of both', () => {
    const changed = {
      'src/kernel.ts': `${kernel}
        export interface Event {}
        export interface EventHandler<E extends Event> { on(event: E): void }`,
      'src/courses.ts': `import type { CommandHandler, Event, EventHandler } from './kernel.js';
        import { CreateCourse } from './commands.js';
        export class CourseCreated implements Event { constructor(readonly id: string) {} }
        export class Courses implements CommandHandler<CreateCourse>, EventHandler<CourseCreated> {
          subscribedTo() { return CreateCourse; }
          async handle(command: CreateCourse): Promise<void> { new CourseCreated(command.id); }
          on(event: CourseCreated): void {}
        }`,
    };
    const both: ChangedConfig = {
      ...adopted,
      handlers: { decorators: [], interfaces: ['EventHandler'] },
      events: { bases: ['Event'] },
    };
    expect(commandsIn(changed, both)).toMatchObject(handled);
  });

  it('are handled once where a class carries a decorator and implements the marker', () => {
    const changed = {
      'src/kernel.ts': `${kernel}\nexport const Executes = (type: unknown): void => {};`,
      'src/courses.ts': courses
        .replace('import type { Command,', 'import { Executes, type Command, type')
        .replace('export class', '@Executes export class'),
    };
    const both = { commands: { ...adopted.commands, decorators: ['Executes'] } };
    expect(commandsIn(changed, both)).toMatchObject(handled);
  });

  it('in files that the tsconfig does not list are told of', () => {
    const changed = {
      'tsconfig.json': tsconfig({}, { files: ['src/commands.ts'] }),
      'src/courses.ts': courses,
    };
    const { told } = commandsIn(changed);
    expect(told.filter((line) => line.startsWith('file-not-listed'))).toHaveLength(1);
  });

  it('are found anew when the marker, the command or the interface changes', () => {
    const directory = writeProject(files);
    const project = projectRef(directory, adopted);
    const scanner = createScanner(project);
    const update = (changed: Files) => {
      writeFiles(directory, changed);
      const facts = scanner.update(Object.keys(changed).map((path) => join(directory, path)));
      expect(facts).toEqual(scanFacts(project));
      return foundIn(facts, adopted).commands;
    };
    expect(foundIn(scanner.scan(), adopted).commands).toEqual(handled.commands);
    const unmarked = courses.replace(/implements \S+/, '');
    expect(update({ 'src/courses.ts': unmarked })).toEqual(['CreateCourse: ']);
    expect(update({ 'src/courses.ts': courses })).toEqual(handled.commands);
    const shapeOnly = commands.replace('implements Command', '');
    expect(update({ 'src/commands.ts': shapeOnly })).toEqual([]);
    expect(update({ 'src/commands.ts': commands })).toEqual(handled.commands);
    const other = `${kernel.replace('export interface CommandHandler', 'interface Handler')}
      export type { Handler as CommandHandler };`;
    expect(update({ 'src/kernel.ts': other })).toEqual(['CreateCourse: ']);
  });
});
