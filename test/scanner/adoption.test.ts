import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../src/codegen/config/presets.js';
import { applyConventions } from '../../src/codegen/conventions/apply-conventions.js';
import type { Facts } from '../../src/codegen/model/facts.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { projectRef, type ChangedConfig } from './project-ref.js';
import { type Files, writeFiles, writeProject } from './temporary-project.js';

/** The subscriptions of a project as `Class.method(Event)`, and the codes of what is told. */
function discover(files: Files, changed: ChangedConfig) {
  const { config, directory } = projectRef(writeProject(files), changed);
  const facts = scanFacts({ config, directory });
  const { model, diagnostics } = applyConventions(facts, config);
  return {
    subscriptions: model.methods.map(
      ({ handler, name, events }) => `${handler}.${name}(${events.join(' | ')})`,
    ),
    events: model.events.map(({ name }) => name),
    codes: [...facts.diagnostics, ...diagnostics].map(({ code }) => code),
  };
}

const nestjs = {
  'node_modules/@nestjs/cqrs/package.json':
    '{ "name": "@nestjs/cqrs", "version": "11.0.0", "types": "index.d.ts", "main": "index.js" }',
  'node_modules/@nestjs/cqrs/index.d.ts': `
    export interface IEvent {}
    export interface IEventHandler<T extends IEvent = any> { handle(event: T): any }
    export declare const EventsHandler: (...events: (new (...parameters: any[]) => object)[]) => ClassDecorator;
  `,
};

describe('without touching a class', () => {
  it('the events that a marker names are events as they are, with their subclasses', () => {
    const found = discover(
      {
        ...nestjs,
        'src/events.ts': `
          export class OrderPlaced { constructor(readonly id: string) {} }
          export class OrderShipped { constructor(readonly id: string) {} }
          export class Unrelated { constructor(readonly id: string) {} }
        `,
        'src/express.ts': `
          import { OrderShipped as Shipped } from './events';
          export class ShippedByAir extends Shipped {}
        `,
        'src/handlers.ts': `
          import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
          import { OrderPlaced, OrderShipped, Unrelated } from './events';
          @EventsHandler(OrderPlaced, OrderShipped)
          export class Mails implements IEventHandler<OrderPlaced | OrderShipped> {
            handle(event: OrderPlaced | OrderShipped): void {}
            private render(other: Unrelated) {}
          }
        `,
        'tsconfig.json': `{ "compilerOptions": { "strict": true, "module": "esnext",
          "moduleResolution": "bundler", "experimentalDecorators": true }, "include": ["src"] }`,
      },
      defaultsOf('nestjs-cqrs'),
    );
    expect(found).toEqual({
      subscriptions: ['Mails.handle(OrderPlaced | OrderShipped | ShippedByAir)'],
      events: ['OrderPlaced', 'OrderShipped', 'ShippedByAir'],
      codes: [],
    });
  });

  it('a marker that names another event while the project is watched', () => {
    const handlers = (named: string) => `
      import { EventsHandler } from '@nestjs/cqrs';
      import { Paid, Refunded } from './events.js';
      @EventsHandler(${named}) export class Books { pay(event: Paid) {} refund(event: Refunded) {} }
    `;
    const { config, directory } = projectRef(
      writeProject({
        ...nestjs,
        'src/events.ts': 'export class Paid { a = 1 } export class Refunded { b = 2 }',
        'src/handlers.ts': handlers('Paid'),
      }),
      defaultsOf('nestjs-cqrs'),
    );
    const scanner = createScanner({ config, directory });
    const names = ({ events }: Facts) => events.map(({ type }) => type.name);
    expect(names(scanner.scan())).toEqual(['Paid']);
    writeFiles(directory, { 'src/handlers.ts': handlers('Refunded') });
    const after = scanner.update([join(directory, 'src/handlers.ts')]);
    expect(names(after)).toEqual(['Refunded']);
    expect(after).toEqual(scanFacts({ config, directory }));
  });

  it('a class that no marker names stays what it was', () => {
    const found = discover(
      {
        ...nestjs,
        'src/all.ts': `
          import { EventsHandler } from '@nestjs/cqrs';
          export class Paid { constructor(readonly id: string) {} }
          export class Refunded { constructor(readonly reason: string) {} }
          @EventsHandler(Paid) export class Books { handle(event: Paid) {} refund(event: Refunded) {} }
        `,
      },
      defaultsOf('nestjs-cqrs'),
    );
    expect(found.subscriptions).toEqual(['Books.handle(Paid)']);
    expect(found.events).toEqual(['Paid']);
  });

  it('a marked method makes its class a handler class, and is its only handler', () => {
    const found = discover(
      {
        'src/on-event.ts': `
          export const OnEvent = (name: string, options: object = {}) => (target: object, key: string) => {};
        `,
        'src/handlers.ts': `
          import { DomainEvent } from 'hearken';
          import { OnEvent } from './on-event.js';
          export class Paid extends DomainEvent {}
          export class Books {
            @OnEvent('paid') book(event: Paid) {}
            @OnEvent('paid', { delivery: 'afterCommit', order: -1 }) async mail(event: Paid) {}
            replay(event: Paid) {}
          }
          export class Ledger extends Books {}
        `,
      },
      { handlers: { decorators: [], methodDecorators: ['OnEvent'] } },
    );
    expect(found).toEqual({
      subscriptions: [
        'Books.mail(Paid)',
        'Ledger.mail(Paid)',
        'Books.book(Paid)',
        'Ledger.book(Paid)',
      ],
      events: ['DomainEvent', 'Paid'],
      codes: [],
    });
  });

  it('a marked method that cannot be a handler is told of', () => {
    const { subscriptions, codes } = discover(
      {
        'src/handlers.ts': `
          import { DomainEvent } from 'hearken';
          const OnEvent = (name: string) => (target: object, key: string) => {};
          export class Paid extends DomainEvent {}
          export class Books { @OnEvent('paid') protected book(event: Paid) {} }
        `,
      },
      { handlers: { decorators: [], methodDecorators: ['OnEvent'] } },
    );
    expect({ subscriptions, codes }).toEqual({ subscriptions: [], codes: ['handler-not-public'] });
  });

  it('events that marked methods take', () => {
    const { subscriptions, codes } = discover(
      {
        'src/events.ts': `
          export class Paid { constructor(readonly id: string) {} static getName() { return 'paid'; } }
          export class Refunded { constructor(readonly reason: string) {} }
          export type Money = Paid | Refunded;
        `,
        'src/handlers.ts': `
          import { Paid, Refunded, type Money } from './events.js';
          const OnEvent = (name: string) => (target: object, key: string) => {};
          export class Books {
            @OnEvent(Paid.getName()) book(event: Paid) {}
            @OnEvent('money.*') any(event: Money) {}
            @OnEvent('closed') close(payload: { id: string }) {}
            print(other: Paid) {}
          }
        `,
      },
      {
        handlers: { decorators: [], methodDecorators: ['OnEvent'] },
        events: { bases: [], namedByMarkers: true },
      },
    );
    expect(subscriptions).toEqual(['Books.book(Paid)', 'Books.any(Paid | Refunded)']);
    expect(codes).toEqual(['handler-without-event']);
  });

  it('events that the markers of methods name', () => {
    const { subscriptions } = discover(
      {
        'src/handlers.ts': `
          const Subscribe = (...events: unknown[]) => (target: object, key: string) => {};
          export class Paid { constructor(readonly id: string) {} }
          export class Books { @Subscribe([Paid]) book(event: Paid) {} }
        `,
      },
      {
        handlers: { decorators: [], methodDecorators: ['Subscribe'] },
        events: { namedByMarkers: true },
      },
    );
    expect(subscriptions).toEqual(['Books.book(Paid)']);
  });

  it.each(['plain', 'inversify'] as const)('interfaces and bases of its own: %s', (name) => {
    const { subscriptions, codes } = discover(
      {
        'src/kernel.ts': `
          export abstract class DomainEvent { readonly at = new Date(); }
          export interface IEventHandler<E extends DomainEvent> { handle(event: E): void }
          export abstract class EventSubscriber {}
        `,
        'src/handlers.ts': `
          import { DomainEvent, EventSubscriber, type IEventHandler } from './kernel.js';
          export class Paid extends DomainEvent {}
          export class Books implements IEventHandler<Paid> { handle(event: Paid) {} }
          export class Mails extends EventSubscriber { async send(event: Paid): Promise<void> {} }
          export class Elsewhere { handle(event: Paid) {} }
        `,
      },
      defaultsOf(name),
    );
    expect({ subscriptions, codes }).toEqual({
      subscriptions: ['Books.handle(Paid)', 'Mails.send(Paid)'],
      codes: [],
    });
  });
});
