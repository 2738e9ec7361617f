import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/codegen/model/facts.js';
import { scanFiles } from './temporary-project.js';

const head = `
  import { DomainEvent, DomainEventHandler } from 'hearken';
  export class Paid extends DomainEvent {}
`;

function markers({ handlers }: Facts) {
  return handlers.map(({ type, marker }) => [type.name, marker.kind, marker.name]);
}

describe('a class is marked', () => {
  it('by the decorator: bare, called, renamed, through a namespace or a constant', () => {
    const facts = scanFiles({
      'src/barrel.ts': "export { DomainEventHandler as Reacts } from 'hearken';",
      'src/handlers.ts': `
        import { DomainEventHandler, DomainEventHandler as On } from 'hearken';
        import * as h from 'hearken';
        import { Reacts } from './barrel.js';
        const Alias = DomainEventHandler;
        @DomainEventHandler export class A {}
        @DomainEventHandler() export class B {}
        @On({ order: 1 }) export class C {}
        @h.DomainEventHandler export class D {}
        @Reacts() export class E {}
        @Alias export class F {}
      `,
    });
    expect(facts.handlers.map(({ type }) => type.name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('by a call: outside, with options, in a static block, from another file', () => {
    const facts = scanFiles({
      'src/plain.ts': 'export class Elsewhere {}',
      'src/sub.ts':
        "import { Elsewhere } from './plain.js'; export class Derived extends Elsewhere {}",
      'src/handlers.ts': `
        import { DomainEventHandler } from 'hearken';
        import { Elsewhere as E } from './plain.js';
        export class A {}
        DomainEventHandler(A);
        export class B {}
        DomainEventHandler({ order: 7 })(B);
        export class C { static { DomainEventHandler(this); } }
        DomainEventHandler(E);
      `,
    });
    expect(markers(facts)).toEqual([
      ['A', 'call', 'DomainEventHandler'],
      ['B', 'call', 'DomainEventHandler'],
      ['C', 'call', 'DomainEventHandler'],
      ['Elsewhere', 'call', 'DomainEventHandler'],
      ['Derived', 'call', 'DomainEventHandler'],
    ]);
    expect(facts.handlers[1]?.marker.options.order).toBe(7);
  });

  it('by an interface, its own, a derived one, or one of its base class', () => {
    const facts = scanFiles(
      {
        'src/marker.ts': `
          export interface Handles<E> { handle(event: E): void }
          export interface HandlesMore extends Handles<string> {}
        `,
        'src/handlers.ts': `
          ${head}
          import type { Handles, HandlesMore } from './marker.js';
          export class A implements Handles<Paid> { handle(event: Paid) {} }
          export class B implements HandlesMore { handle() {} }
          export class C extends A {}
        `,
      },
      { handlers: { interfaces: ['Handles'] } },
    );
    expect(
      facts.handlers.map(({ type, marker }) => [type.name, marker.kind, marker.inherited]),
    ).toEqual([
      ['A', 'interface', false],
      ['B', 'interface', false],
      ['C', 'interface', true],
    ]);
  });

  it('by a base class, which is no handler itself', () => {
    const facts = scanFiles(
      {
        'src/base.ts': 'export abstract class Policy<E> { abstract apply(event: E): void }',
        'src/a.ts': `
          ${head}
          import { Policy } from './base.js';
          export class A extends Policy<Paid> { apply(event: Paid) {} }
        `,
        'src/b.ts': "import { A } from './a.js'; export class B extends A {}",
      },
      { handlers: { decorators: [], interfaces: [], bases: ['src/base.ts#Policy'] } },
    );
    expect(facts.handlers.map(({ type, marker }) => [type.name, marker.inherited])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it("by a decorator of the user's own, whose other arguments are its own affair", () => {
    const facts = scanFiles(
      {
        'src/on.ts': 'export const On = (...events: unknown[]) => (target: unknown) => {};',
        'src/handler.ts': `
          ${head}
          import { On as Reacts } from './on.js';
          @Reacts(Paid, { order: 4, retries: 3 }) export class A {}
        `,
      },
      { handlers: { decorators: ['src/on.ts#On'], interfaces: [], bases: [] } },
    );
    expect(markers(facts)).toEqual([['A', 'decorator', 'Reacts']]);
    expect(facts.handlers[0]?.marker.options).toMatchObject({ order: 4, unreadable: [] });
  });

  it('A3: and by nothing else: a comment, a string, or another class of the file', () => {
    const facts = scanFiles({
      'src/a.ts': `
        ${head}
        // @DomainEventHandler
        export class A { on(event: Paid) {} }
        export const text = '@DomainEventHandler export class B {}';
        export class C extends A {}
      `,
    });
    expect(facts.handlers).toEqual([]);
  });
});

describe('options', () => {
  it('are read where they are literals, names of classes included', () => {
    const facts = scanFiles({
      'src/a.ts': `
        ${head}
        import { Other } from './other.js';
        @DomainEventHandler({ delivery: 'durable', order: -2, before: Other, after: ['X.on', Other], formerly: 'B' })
        export class A {}
      `,
      'src/other.ts': 'export class Other {}',
    });
    expect(facts.handlers[0]?.marker.options).toMatchObject({
      delivery: 'durable',
      order: -2,
      before: [{ text: 'Other', type: 'src/other.ts#Other' }],
      after: [
        { text: 'X.on', type: null },
        { text: 'Other', type: 'src/other.ts#Other' },
      ],
      formerly: [{ text: 'B' }],
      unreadable: [],
    });
  });

  it('that nobody can read at build time are reported as such', () => {
    const facts = scanFiles({
      'node_modules/hearken-options.txt': '',
      'src/a.ts': `
        ${head}
        const order = 3;
        const options = {};
        @DomainEventHandler({ order, delivery: 'later', before: [\`\${order}\`], retries: 2, formerly: ['C', order] })
        export class A {}
        @DomainEventHandler(options)
        export class B {}
      `,
    });
    expect(
      facts.handlers.map(({ marker }) => marker.options.unreadable.map(({ text }) => text)),
    ).toEqual([
      [
        'order',
        "delivery: 'later'",
        'before: [`${order}`]',
        'retries: 2',
        "formerly: ['C', order]",
      ],
      ['options'],
    ]);
  });
});

describe('a call of the marker', () => {
  it('counts wherever the module makes it', () => {
    const facts = scanFiles({
      'src/a.ts': `
        import { DomainEvent, DomainEventHandler } from 'hearken';
        export class Paid extends DomainEvent {}
        class A { on(event: Paid): void {} }
        export default DomainEventHandler(A);
        export const b = DomainEventHandler()(class B { on(event: Paid): void {} });
        export class C { on(event: Paid): void {} }
        const done = [void DomainEventHandler({ order: 1 })(C)];
        export class D { on(event: Paid): void {} }
        function later() { DomainEventHandler(D); }
      `,
    });
    const marked = facts.handlers.map(({ type }) => [
      type.name,
      type.exportPath?.join('.') ?? null,
    ]);
    expect(marked).toEqual([
      ['A', null],
      ['B', null],
      ['C', 'C'],
    ]);
  });
});
