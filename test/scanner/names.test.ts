import { describe, expect, it } from 'vitest';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { eventsInWords, handlersInWords, problemsInWords } from './facts-in-words.js';
import { projectRef } from './project-ref.js';
import { scanFiles, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const events = `
  import { DomainEvent } from 'hearken';
  export class OrderPlaced extends DomainEvent { readonly orderId = ''; }
  export class OrderShipped extends DomainEvent { readonly carrier = ''; }
`;

describe('names', () => {
  it('A10: counts a class once that barrels export again under other names', () => {
    const facts = scanFiles({
      'src/orders/events.ts': events,
      'src/orders/index.ts':
        "export * from './events.js'; export { OrderPlaced as Placed } from './events.js';",
      'src/index.ts':
        "export * from './orders/index.js'; export * as orders from './orders/index.js';",
      'src/handler.ts': `
        import { DomainEventHandler as On } from 'hearken';
        import * as all from './index.js';
        import { Placed, orders } from './index.js';
        import type { OrderPlaced } from './orders/index.js';
        type Either = OrderPlaced | (all.OrderShipped | Placed);
        @On()
        export class Audit {
          one(event: Placed): void {}
          two(event: all.orders.OrderPlaced): void {}
          three(event: Either): void {}
          four(event: import('./index.js').OrderShipped): void {}
          five(event: orders.Placed): void {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Audit.one(OrderPlaced): void',
      'Audit.two(OrderPlaced): void',
      'Audit.three(OrderPlaced | OrderShipped): void',
      'Audit.four(OrderShipped): void',
      'Audit.five(OrderPlaced): void',
    ]);
    expect(facts.events.map(({ type }) => type.id)).toEqual([
      'hearken#DomainEvent',
      'src/orders/events.ts#OrderPlaced',
      'src/orders/events.ts#OrderShipped',
    ]);
  });

  it('A10: counts a file once that two globs reach, and leaves out what none reaches', () => {
    const facts = scanFiles(
      {
        'src/a/events.ts': events,
        'src/b/events.ts': events.replaceAll('Order', 'Cart'),
      },
      { include: ['src/a/*.ts', 'src/**/a/*', './src/a/events.ts'] },
    );
    expect(eventsInWords(facts)).toEqual([
      'DomainEvent',
      'OrderPlaced < DomainEvent',
      'OrderShipped < DomainEvent',
    ]);
  });

  it('looks past an export that gives the type alone', () => {
    const facts = scanFiles(
      {
        'src/events.ts': `
        import { DomainEvent } from 'hearken';
        class A extends DomainEvent {}
        class B extends DomainEvent {}
        class C extends DomainEvent {}
        class D extends DomainEvent {}
        namespace Orders { export class E extends DomainEvent {} }
        interface F { readonly type: 'F' }
        export type { A };
        export type { B as B1, F, Orders };
        export { type C, D as D2 };
        export type { D };
        export default B;
      `,
      },
      { events: { bases: ['DomainEvent'], discriminant: 'type' } },
    );
    const paths = facts.events.map(({ type }) => [type.name, type.exportPath?.join('.') ?? null]);
    expect(Object.fromEntries(paths)).toEqual({
      DomainEvent: 'DomainEvent',
      A: null,
      B: 'default',
      C: null,
      D: 'D2',
      E: null,
      F: 'F',
    });
  });

  it('says under which name the declaring module exports a class', () => {
    const facts = scanFiles({
      'src/events.ts': `
        import { DomainEvent } from 'hearken';
        class Inner extends DomainEvent {}
        export { Inner as Outer };
        export default class Standard extends DomainEvent {}
        export namespace Orders { export namespace V1 { export class Placed extends DomainEvent {} } }
        class Hidden extends DomainEvent {}
        export const Constant = class extends DomainEvent {};
        function local() { class Local extends DomainEvent {} return 1; }
      `,
    });
    const paths = facts.events.map(({ type }) => [type.name, type.exportPath?.join('.') ?? null]);
    expect(paths.slice(1)).toEqual([
      ['Inner', 'Outer'],
      ['Standard', 'default'],
      ['Placed', 'Orders.V1.Placed'],
      ['Hidden', null],
      ['Constant', 'Constant'],
      ['Local', null],
    ]);
    expect(new Set(facts.events.map(({ type }) => type.id)).size).toBe(facts.events.length);
  });

  it('follows `paths`, `#imports`, and import styles of its own', () => {
    const facts = scanFiles({
      'package.json':
        '{ "name": "shop", "type": "module", "imports": { "#domain/*": "./src/domain/*" } }',
      'tsconfig.json': tsconfig({
        paths: { '@app/*': ['./src/*'] },
        allowImportingTsExtensions: true,
      }),
      'src/domain/events.ts': events,
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { OrderPlaced } from '@app/domain/events.ts';
        import { OrderShipped } from '#domain/events.ts';
        @DomainEventHandler
        export class Audit {
          one(event: OrderPlaced): void {}
          two(event: OrderShipped): void {}
        }
      `,
      'src/main.ts': "import './handler.ts';",
    });
    expect(handlersInWords(facts)).toEqual([
      'Audit.one(OrderPlaced): void',
      'Audit.two(OrderShipped): void',
    ]);
    expect(
      facts.events.every(
        ({ type }) => type.origin === 'package' || type.module === 'src/domain/events.ts',
      ),
    ).toBe(true);
    expect(facts.importStyle).toBe('ts');
  });

  it('reads CommonJS projects with `import = require` and `export =`', () => {
    const facts = scanFiles({
      'package.json': '{ "name": "shop" }',
      'tsconfig.json': tsconfig({ module: 'commonjs', moduleResolution: 'node10' }),
      'src/domain.ts': 'abstract class DomainEvent {} export = DomainEvent;',
      'src/events.ts': `
        import DomainEvent = require('./domain');
        export class OrderPlaced extends DomainEvent {}
      `,
      'src/handler.ts': `
        import hearken = require('hearken');
        import events = require('./events');
        @hearken.DomainEventHandler
        export class Audit { on(event: events.OrderPlaced) {} }
      `,
    });
    expect(handlersInWords(facts)).toEqual(['Audit.on(OrderPlaced): void']);
    expect(facts.importStyle).toBe('none');
    expect(problemsInWords(facts)).toEqual([]);
  });

  it('takes in files that are reached by imports alone', () => {
    const facts = scanFiles({
      'tsconfig.json': tsconfig({}, { files: ['src/main.ts'] }),
      'src/main.ts': "import './events.js';",
      'src/events.ts': events,
      'src/stray.ts': events.replaceAll('Order', 'Stray'),
    });
    expect(eventsInWords(facts)).toEqual([
      'DomainEvent',
      'OrderPlaced < DomainEvent',
      'OrderShipped < DomainEvent',
    ]);
  });

  it('still takes in such a file when one of its importers lets go', () => {
    const importer = "import { OrderPlaced } from '@lib/events.js';\nvoid OrderPlaced;";
    const many = Array.from({ length: 120 }, (_, at) => [`src/a${at}.ts`, 'export {};']);
    const directory = writeProject({
      ...Object.fromEntries(many),
      'tsconfig.json': tsconfig({ paths: { '@lib/*': ['./lib/*'] } }),
      'lib/events.ts': events,
      'src/one.ts': importer,
      'src/two.ts': importer,
    });
    const project = projectRef(directory);
    const scanner = createScanner(project);
    expect(scanner.scan().events).toHaveLength(3);
    writeFiles(directory, { 'src/one.ts': 'export {};' });
    const facts = scanner.update([`${directory}/src/one.ts`]);
    expect(facts.events).toHaveLength(3);
    expect(facts).toEqual(scanFacts(project));
  });

  it('leaves out the generated file and declaration files', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/hearken.gen.ts': events,
      'src/other.d.ts': events,
      'src/main.ts': "import './hearken.gen.js';",
    });
    expect(facts.events.map(({ type }) => type.module)).toEqual([
      'hearken',
      'src/events.ts',
      'src/events.ts',
    ]);
  });

  it('knows EventContext by its package and not by its name', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/context.ts':
        "export type { EventContext as Context } from 'hearken'; export interface EventContext {}",
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { OrderPlaced } from './events.js';
        import type { Context, EventContext } from './context.js';
        @DomainEventHandler
        export class Audit {
          one(event: OrderPlaced, context: Context) {}
          two(event: OrderPlaced, context: EventContext) {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Audit.one(OrderPlaced, context): void',
      'Audit.two(OrderPlaced, other EventContext): void',
    ]);
  });
});
