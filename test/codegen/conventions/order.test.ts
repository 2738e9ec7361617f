import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyConventions } from '../../../src/codegen/conventions/apply-conventions.js';
import { settleDiagnostics } from '../../../src/codegen/diagnostics/settle-diagnostics.js';
import type {
  HandlerClassFact,
  MethodFact,
  OptionsFact,
} from '../../../src/codegen/model/facts.js';
import {
  awaited,
  config,
  event,
  factsOf,
  handlerClass,
  marked,
  method,
  noOptions,
  place,
  reference,
  takes,
  typeRef,
} from './facts.js';

const placed = event('OrderPlaced');

function on(name: string, options: Partial<OptionsFact> = {}, overrides: Partial<MethodFact> = {}) {
  return method(name, [takes([placed])], { options: { ...noOptions, ...options }, ...overrides });
}

function prove(handlers: readonly HandlerClassFact[]) {
  return applyConventions(factsOf({ events: [placed], handlers }), config);
}

function orderOf(handlers: readonly HandlerClassFact[]): string[] {
  return prove(handlers).model.methods.map(({ handler, name }) => `${handler}.${name}`);
}

function at(file: string, line = 1): Pick<HandlerClassFact, 'place'> {
  return { place: place(`src/${file}.ts`, line) };
}

describe('A17: handler methods run', () => {
  it('by file in code units, by class, base methods first, then by place', () => {
    const inherited = on('inherited', {}, { depth: 1, declaredIn: typeRef('Base', 'z') });
    const handlers = [
      handlerClass('Lower', [on('a')], at('a')),
      handlerClass('Upper', [on('a')], at('Z')),
      handlerClass('Second', [on('a')], at('b', 9)),
      handlerClass(
        'First',
        [
          on('late', {}, { place: place('src/b.ts', 5) }),
          on('early', {}, { place: place('src/b.ts', 4) }),
          inherited,
        ],
        at('b', 3),
      ),
    ];
    expect(orderOf(handlers)).toEqual([
      'Upper.a',
      'Lower.a',
      'First.inherited',
      'First.early',
      'First.late',
      'Second.a',
    ]);
  });

  it('by `order` of the method, else of the class, the lower first', () => {
    const handlers = [
      handlerClass('A', [on('x'), on('y', { order: -1 })], { ...at('a'), ...marked({ order: 5 }) }),
      handlerClass('B', [method('z', [takes([placed])])], at('b')),
    ];
    expect(orderOf(handlers)).toEqual(['A.y', 'B.z', 'A.x']);
  });

  it('before and after the classes and methods that they name', () => {
    const handlers = [
      handlerClass('A', [on('x', { after: [reference('C')] })], at('a')),
      handlerClass('B', [on('x', { after: [reference('A.x')] })], at('b')),
      handlerClass('C', [on('x'), on('y')], at('c')),
      handlerClass('D', [on('x', { before: [reference('C.y')] })], at('d')),
    ];
    expect(orderOf(handlers)).toEqual(['C.x', 'D.x', 'C.y', 'A.x', 'B.x']);
  });

  it('after every subclass of an abstract class that is named', () => {
    const base = handlerClass('Base', [], { abstract: true });
    const sub = { bases: [base.type.id] };
    const handlers = [
      base,
      handlerClass('A', [on('x', { after: [reference('Base')] })], at('a')),
      handlerClass('B', [on('x')], { ...at('b'), ...sub }),
      handlerClass('C', [on('x')], { ...at('c'), ...sub }),
      handlerClass(
        'D',
        [on('x', { before: [reference('Base', { type: base.type.id })] })],
        at('d'),
      ),
    ];
    expect(orderOf(handlers)).toEqual(['D.x', 'B.x', 'C.x', 'A.x']);
  });

  it('a method may run before the rest of its own class', () => {
    const methods = [on('x'), on('y', { before: [reference('A')] })];
    expect(orderOf([handlerClass('A', methods)])).toEqual(['A.y', 'A.x']);
  });
});

describe('an order that cannot be', () => {
  it('prints the cycle, with every place that asks for it', () => {
    const handlers = [
      handlerClass(
        'A',
        [on('x', { before: [reference('B.x', { place: place('a.ts') })] })],
        at('a'),
      ),
      handlerClass(
        'B',
        [on('x', { before: [reference('C.x', { place: place('b.ts') })] })],
        at('b'),
      ),
      handlerClass(
        'C',
        [on('x', { before: [reference('A.x', { place: place('c.ts') })] })],
        at('c'),
      ),
      handlerClass('D', [on('x', { after: [reference('A.x')] })], at('d')),
    ];
    expect(prove(handlers).diagnostics).toMatchObject([
      {
        code: 'order-cycle',
        place: place('a.ts'),
        message: 'these handlers wait for each other: A.x → B.x → C.x → A.x',
        related: [{ place: place('b.ts') }, { place: place('c.ts') }],
      },
    ]);
  });

  it('tells of two classes that wait for each other once, however many methods they have', () => {
    const methods = ['u', 'v', 'w'].map((name) => on(name));
    const handlers = [
      handlerClass('A', methods, { ...at('a'), ...marked({ before: [reference('B')] }) }),
      handlerClass('B', methods, { ...at('b'), ...marked({ before: [reference('A')] }) }),
    ];
    expect(prove(handlers).diagnostics.map(({ code }) => code)).toEqual(['order-cycle']);
  });

  it('tells of a method that waits for itself', () => {
    const handlers = [handlerClass('A', [on('x', { after: [reference('A.x')] })])];
    expect(prove(handlers).diagnostics).toMatchObject([
      { message: expect.stringContaining('A.x → A.x') },
    ]);
  });

  it('suggests the name that an unknown reference may mean', () => {
    const handlers = [
      handlerClass('StockKeeper', [on('placed')], at('a')),
      handlerClass('Audit', [on('x', { after: [reference('StockKeeper.palced')] })], at('b')),
      handlerClass('Audit', [on('x')], { ...at('c'), type: typeRef('Audit', 'other') }),
      handlerClass('Last', [on('x', { after: [reference('Audit.x'), reference('Xyz')] })], at('d')),
    ];
    const hints = prove(handlers).diagnostics.flatMap(({ code, hint }) =>
      code === 'order-reference-unknown' ? [hint] : [],
    );
    expect(hints).toEqual([
      'did you mean StockKeeper.placed?',
      'did you mean src/app.ts#Audit.x or src/other.ts#Audit.x?',
      'name a registered handler class, or one of its handler methods as `Class.method`',
    ]);
  });

  it('does not bind handlers of different deliveries', () => {
    const later = on('later', { before: [reference('B.x')] }, awaited);
    const handlers = [handlerClass('A', [later], at('z')), handlerClass('B', [on('x')], at('b'))];
    expect(orderOf(handlers)).toEqual(['B.x', 'A.later']);
  });
});

/** Classes A0, A1, … with some methods, and `before` edges among them, cycles included. */
const graphs = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
    orders: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 18, maxLength: 18 }),
    edges: fc.array(fc.tuple(fc.nat(17), fc.nat(17), fc.boolean()), { maxLength: 12 }),
  })
  .map(({ sizes, orders, edges }) => {
    const all = sizes.flatMap((size, a) => Array.from({ length: size }, (_, m) => ({ a, m })));
    const wanted = edges.flatMap(([from, to, forward]) => {
      const [first, second] = [all[from % all.length], all[to % all.length]];
      return first && second ? [{ first, second, forward }] : [];
    });
    return { sizes, orders, wanted };
  });

type Graph = typeof graphs extends fc.Arbitrary<infer G> ? G : never;

function label({ a, m }: { a: number; m: number }): string {
  return `A${a}.m${m}`;
}

function handlersOf({ sizes, orders, wanted }: Graph): HandlerClassFact[] {
  return sizes.map((size, a) => {
    const methods = Array.from({ length: size }, (_, m) => {
      const me = label({ a, m });
      const options = {
        order: orders[a * 3 + m] ?? 0,
        before: wanted
          .filter((w) => w.forward && label(w.first) === me)
          .map((w) => reference(label(w.second))),
        after: wanted
          .filter((w) => !w.forward && label(w.second) === me)
          .map((w) => reference(label(w.first))),
      };
      return on(`m${m}`, options, { place: place('src/app.ts', m + 1) });
    });
    return handlerClass(`A${a}`, methods, { type: typeRef(`A${a}`), ...at(`f${a % 3}`, a + 1) });
  });
}

describe('for every graph of before and after', () => {
  it('every method stands once, and every wish holds unless a cycle was told', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const handlers = handlersOf(graph);
        const { model, diagnostics } = prove(handlers);
        const order = model.methods.map(({ handler, name }) => `${handler}.${name}`);
        const all = handlers.flatMap(({ type, methods }) =>
          methods.map(({ name }) => `${type.name}.${name}`),
        );
        expect(order.toSorted()).toEqual(all.toSorted());
        const broken = graph.wanted.filter(
          ({ first, second }) => order.indexOf(label(first)) >= order.indexOf(label(second)),
        );
        const cycles = diagnostics.filter(({ code }) => code === 'order-cycle');
        expect(cycles.length > 0).toBe(broken.length > 0);
      }),
    );
  });

  it('A12: the model and the findings do not depend on the order of the facts', () => {
    const shuffled = graphs.chain((graph) => {
      const handlers = handlersOf(graph);
      const mixed = handlers.map((handler) =>
        fc
          .shuffledSubarray([...handler.methods], { minLength: handler.methods.length })
          .map((methods) => ({ ...handler, methods })),
      );
      return fc
        .tuple(...mixed)
        .chain((found) => fc.shuffledSubarray(found, { minLength: found.length }))
        .map((found) => ({ handlers, found }));
    });
    fc.assert(
      fc.property(shuffled, ({ handlers, found }) => {
        const [expected, actual] = [prove(handlers), prove(found)];
        expect(actual.model).toEqual(expected.model);
        expect(settleDiagnostics(actual.diagnostics, {})).toEqual(
          settleDiagnostics(expected.diagnostics, {}),
        );
      }),
    );
  });
});
