import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { eventsInWords, handlersInWords } from './facts-in-words.js';
import { projectRef } from './project-ref.js';
import { scanFiles } from './temporary-project.js';

const events = `
  import { DomainEvent } from 'hearken';
  export abstract class OrderEvent extends DomainEvent { readonly orderId = ''; }
  export class OrderPlaced extends OrderEvent {}
  export class OrderShipped extends OrderEvent { readonly carrier = ''; }
`;

describe('a plain project', () => {
  const facts = scanFacts(projectRef(resolve(import.meta.dirname, '../fixtures/plain')));

  it('A1, A2, A3, A5: finds the event methods of marked classes, whatever their names', () => {
    expect(handlersInWords(facts)).toEqual([
      'OrderNotifier.whenPlaced(OrderPlaced): void',
      'OrderNotifier.thenCancelled(OrderCancelled, context): promise',
      'OrderNotifier.hidden(OrderPlaced): void',
    ]);
  });

  it('finds events with all their bases, nearest first', () => {
    expect(eventsInWords(facts)).toEqual([
      'DomainEvent',
      'OrderCancelled < OrderEvent < DomainEvent',
      'OrderEvent < DomainEvent',
      'OrderPlaced < OrderEvent < DomainEvent',
    ]);
  });

  it('names the marker, its options and those of the method', () => {
    const [handler] = facts.handlers;
    expect(handler?.marker).toMatchObject({
      kind: 'decorator',
      name: 'DomainEventHandler',
      inherited: false,
      options: { order: 2, after: [{ text: 'OrderPolicy', type: null }], unreadable: [] },
    });
    expect(handler?.methods[1]?.options).toMatchObject({ delivery: 'durable' });
    expect(handler?.methods[2]?.visibility).toBe('private');
  });

  it('reads the constructors of handlers and of what they take', () => {
    expect(facts.constructors.map(({ type }) => type.id)).toEqual([
      'src/mailer.ts#Mailer',
      'src/order-notifier.ts#OrderNotifier',
    ]);
  });

  it('has nothing to complain about', () => {
    expect(facts.diagnostics).toEqual([]);
  });
});

describe('heritage', () => {
  it('A6: takes inherited methods, and an override once', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/handlers.ts': `
        import { DomainEventHandler } from 'hearken';
        import { OrderPlaced, OrderShipped } from './events.js';
        class Base {
          onPlaced(event: OrderPlaced): void {}
          onShipped(event: OrderShipped): void {}
        }
        @DomainEventHandler
        export class Projection extends Base {
          override onShipped(event: OrderShipped): void {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Projection.onShipped(OrderShipped): void',
      'Projection.onPlaced(OrderPlaced): void',
    ]);
    expect(
      facts.handlers[0]?.methods.map(({ depth, declaredIn }) => [depth, declaredIn.name]),
    ).toEqual([
      [0, 'Projection'],
      [1, 'Base'],
    ]);
  });

  it('A6: puts type arguments in for the type parameters of a generic base', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/base.ts': `
        export abstract class EventReader<E, R = void> {
          abstract read(event: E): R;
          readAgain(event: E): Promise<R> { return Promise.resolve(this.read(event)); }
        }
      `,
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { EventReader } from './base.js';
        import { OrderPlaced, type OrderShipped } from './events.js';
        @DomainEventHandler()
        export class Reader extends EventReader<OrderPlaced | OrderShipped> {
          read(event: OrderPlaced): void {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Reader.read(OrderPlaced): void',
      'Reader.readAgain(OrderPlaced | OrderShipped): promise',
    ]);
  });

  it('A7: reports an abstract marked class as such, and its subclasses as inheriting the marker', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/base.ts': `
        import { DomainEventHandler } from 'hearken';
        import { OrderPlaced } from './events.js';
        @DomainEventHandler({ order: 3 })
        export abstract class Base { onPlaced(event: OrderPlaced): void {} }
      `,
      'src/mails.ts': `
        import { Base } from './base.js';
        export class Mails extends Base {}
      `,
    });
    expect(
      facts.handlers.map(({ type, abstract, marker }) => [type.name, abstract, marker.inherited]),
    ).toEqual([
      ['Base', true, false],
      ['Mails', false, true],
    ]);
    expect(facts.handlers[1]?.marker.options.order).toBe(3);
    expect(handlersInWords(facts)).toContain('Mails.onPlaced(OrderPlaced): void');
  });

  it('A8, A9: takes base events and the root itself as parameters', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/handler.ts': `
        import { DomainEventHandler, DomainEvent } from 'hearken';
        import { OrderEvent } from './events.js';
        @DomainEventHandler
        export class Audit {
          onOrder(event: OrderEvent): void {}
          onAny(event: DomainEvent): void {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Audit.onOrder(OrderEvent): void',
      'Audit.onAny(DomainEvent): void',
    ]);
    expect(facts.events.find(({ root }) => root)?.type).toEqual({
      id: 'hearken#DomainEvent',
      name: 'DomainEvent',
      origin: 'package',
      module: 'hearken',
      exportPath: ['DomainEvent'],
    });
  });

  it('A15: knows a class that only looks like an event', () => {
    const facts = scanFiles({
      'src/events.ts': events,
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        class Parcel { readonly orderId = ''; readonly carrier = ''; }
        class OrderPlaced {}
        class Other { readonly orderId = ''; readonly weight = 1; }
        @DomainEventHandler
        export class Audit {
          onParcel(event: Parcel): void {}
          onPlaced(event: OrderPlaced): void {}
          onOther(event: Other): void {}
        }
      `,
    });
    expect(handlersInWords(facts)).toEqual([
      'Audit.onParcel(lookAlike Parcel): void',
      'Audit.onPlaced(lookAlike OrderPlaced): void',
      'Audit.onOther(other Other): void',
    ]);
    expect(eventsInWords(facts)).toHaveLength(4);
  });

  it('follows mixins, constants, functions that make classes, and default exports', () => {
    const facts = scanFiles({
      'src/mixins.ts': `
        import { DomainEvent } from 'hearken';
        type Class = abstract new (...args: any[]) => object;
        export const Timed = <B extends Class>(Base: B) => { abstract class T extends Base { at = 0; } return T; };
        export function versioned(version: number) { return class extends DomainEvent { v = version; }; }
        export const Alias = DomainEvent;
        export const Mixed = Timed(DomainEvent);
        const inner = versioned(2);
        export { inner as Second };
        export default abstract class extends DomainEvent {}
      `,
      'src/events.ts': `
        import Standard, { Alias, Mixed, Timed, versioned, Second } from './mixins.js';
        export class A extends Timed(Alias) {}
        export class B extends Mixed {}
        export class C extends versioned(3) {}
        export class D extends Second {}
        export class E extends Standard {}
        export class F extends class extends Alias {} {}
      `,
    });
    const names = facts.events.filter(
      ({ type }) => type.module === 'src/events.ts' && type.exportPath,
    );
    expect(names.map(({ type }) => type.name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(names.every(({ bases }) => bases.at(-1) === 'hearken#DomainEvent')).toBe(true);
  });

  it('goes through the classes of a package to the base that the config names', () => {
    const facts = scanFiles(
      {
        'node_modules/@acme/kernel/package.json':
          '{ "name": "@acme/kernel", "types": "index.d.ts", "main": "index.js" }',
        'node_modules/@acme/kernel/index.d.ts': `
        import { Root } from './root.js';
        export declare class IntegrationEvent extends Root {}
        export { Root as DomainEventBase };
      `,
        'node_modules/@acme/kernel/root.d.ts': 'export declare abstract class Root { id: string }',
        'src/kernel.ts': "export * from '@acme/kernel';",
        'src/direct.ts': `
        import { IntegrationEvent as Base } from '@acme/kernel';
        export class Paid extends Base {}
      `,
        'src/through-barrel.ts': `
        import { IntegrationEvent } from './kernel.js';
        export class Refunded extends IntegrationEvent {}
      `,
      },
      { events: { bases: ['Root'], discriminant: null } },
    );
    expect(eventsInWords(facts)).toEqual([
      'IntegrationEvent < Root',
      'Paid < IntegrationEvent < Root',
      'Refunded < IntegrationEvent < Root',
      'Root',
    ]);
  });

  it('tells two declarations of one name apart when the config pins one', () => {
    const files = {
      'src/a/domain-event.ts': 'export abstract class DomainEvent {}',
      'src/b/domain-event.ts': 'export abstract class DomainEvent {}',
      'src/a/event.ts': `
        import { DomainEvent } from './domain-event.js';
        export class A extends DomainEvent {}
      `,
      'src/b/event.ts': `
        import { DomainEvent } from '../b/domain-event.js';
        export class B extends DomainEvent {}
      `,
    };
    const ids = (bases: string[]) =>
      scanFiles(files, { events: { bases, discriminant: null } }).events.map(({ type }) => type.id);
    expect(ids(['src/b/domain-event.ts#DomainEvent'])).toEqual([
      'src/b/domain-event.ts#DomainEvent',
      'src/b/event.ts#B',
    ]);
    expect(ids(['DomainEvent'])).toHaveLength(4);
  });
});

describe('events that are interfaces', () => {
  const discriminated = { events: { bases: ['DomainEvent'], discriminant: 'type' } };

  it('are found by a literal discriminant, where the config names one', () => {
    const facts = scanFiles(
      {
        'src/base.ts': `
          export interface Event<T extends string, P> { readonly type: T; readonly payload: P }
          export enum Kind { Paid = 'PAID' }
          export const shipped = 'SHIPPED';
        `,
        'src/events.ts': `
          import { shipped, Kind, type Event } from './base.js';
          export interface Placed { type: 'PLACED'; orderId: string }
          export interface Refunded extends Event<'REFUNDED', { amount: number }> {}
          export interface Paid { type: Kind.Paid }
          export type Shipped = { type: typeof shipped };
          export type Returned = Event<'RETURNED', string> & { reason: string };
          export interface Other { type: string }
          export type All = Placed | Paid;
        `,
        'src/handler.ts': `
          import { DomainEventHandler } from 'hearken';
          import type { All, Shipped } from './events.js';
          @DomainEventHandler
          export class Audit { on(event: All | Shipped): void {} }
        `,
      },
      discriminated,
    );
    expect(
      facts.events.map(({ type, discriminator, kind }) => [type.name, discriminator, kind]),
    ).toEqual([
      ['Placed', 'PLACED', 'interface'],
      ['Refunded', 'REFUNDED', 'interface'],
      ['Paid', 'PAID', 'interface'],
      ['Shipped', 'SHIPPED', 'interface'],
      ['Returned', 'RETURNED', 'interface'],
    ]);
    expect(handlersInWords(facts)).toEqual(['Audit.on(Placed | Paid | Shipped): void']);
  });

  it('are none without a discriminant in the config', () => {
    expect(scanFiles({ 'src/a.ts': "export interface Placed { type: 'PLACED' }" }).events).toEqual(
      [],
    );
  });

  it('can be the base: a class that implements it is an event', () => {
    const facts = scanFiles(
      {
        'src/events.ts': `
          export interface Happening { readonly at: Date }
          export class Paid implements Happening { at = new Date() }
        `,
      },
      { events: { bases: ['Happening'], discriminant: null } },
    );
    expect(eventsInWords(facts)).toEqual(['Happening', 'Paid < Happening']);
  });
});
