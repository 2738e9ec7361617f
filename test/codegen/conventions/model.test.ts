import { describe, expect, it } from 'vitest';
import { applyConventions } from '../../../src/codegen/conventions/apply-conventions.js';
import type { Facts, HandlerClassFact, OptionsFact } from '../../../src/codegen/model/facts.js';
import {
  awaited,
  config,
  constructorOf,
  injected,
  nameOf,
  context,
  domainEvent,
  event,
  factsOf,
  handlerClass,
  marked,
  method,
  noOptions,
  place,
  takes,
  typeRef,
} from './facts.js';

const order = event('OrderEvent', { abstract: true });
const bases = [order.type.id, domainEvent.type.id];
const placed = event('OrderPlaced', { bases });
const shipped = event('OrderShipped', { bases });
const paid = event('Paid');
const events = [order, placed, shipped, paid];

function modelOf(handlers: readonly HandlerClassFact[], parts: Partial<Facts> = {}) {
  return applyConventions(factsOf({ events, handlers, ...parts }), config).model;
}

describe('subscriptions', () => {
  it('A1, A2, A11: every event method of a class is a handler, whatever its name', () => {
    const methods = ['a', 'whenever', 'onPlaced'].map((name) => method(name, [takes([placed])]));
    const model = modelOf([handlerClass('StockKeeper', methods)]);
    expect(model.methods.map(({ name, events: handled }) => [name, handled])).toEqual(
      expect.arrayContaining([
        ['a', ['OrderPlaced']],
        ['onPlaced', ['OrderPlaced']],
        ['whenever', ['OrderPlaced']],
      ]),
    );
  });

  it('A8: a base event stands for its concrete subclasses and is declared as it is written', () => {
    const [on] = modelOf([handlerClass('Audit', [method('on', [takes([order])])])]).methods;
    expect(on).toMatchObject({ declares: ['OrderEvent'], events: ['OrderPlaced', 'OrderShipped'] });
  });

  it('A9: the root stands for every concrete event', () => {
    const [on] = modelOf([handlerClass('Audit', [method('on', [takes([domainEvent])])])]).methods;
    expect(on).toMatchObject({
      declares: ['DomainEvent'],
      events: ['OrderPlaced', 'OrderShipped', 'Paid'],
    });
  });

  it('a union names each event once, sorted, also those that a member stands for', () => {
    const methods = [method('on', [takes([paid, shipped, order])])];
    expect(modelOf([handlerClass('Audit', methods)]).methods[0]).toMatchObject({
      declares: ['OrderEvent', 'OrderShipped', 'Paid'],
      events: ['OrderPlaced', 'OrderShipped', 'Paid'],
    });
  });

  it('a concrete base event is one of those it stands for', () => {
    const cancelled = event('OrderCancelled');
    const late = event('CancelledLate', { bases: [cancelled.type.id, domainEvent.type.id] });
    const model = modelOf([handlerClass('Audit', [method('on', [takes([cancelled])])])], {
      events: [cancelled, late],
    });
    expect(model.methods[0]?.events).toEqual(['CancelledLate', 'OrderCancelled']);
  });

  it('an interface event is told by its discriminant; one that cannot be imported is not', () => {
    const base = event('AnyOrder', { kind: 'interface' });
    const told = event('Told', { kind: 'interface', discriminator: 'TOLD', bases: [base.type.id] });
    const hidden = { ...typeRef('Hidden', 'events'), exportPath: null };
    const unreachable = { ...told, type: hidden, discriminator: 'HIDDEN' };
    const model = modelOf([handlerClass('Audit', [method('on', [takes([base])])])], {
      events: [base, told, unreachable],
    });
    expect(model.methods[0]).toMatchObject({ declares: ['AnyOrder'], events: ['Told'] });
  });
});

describe('handler classes', () => {
  it('A6: an inherited method keeps the class that declares it', () => {
    const declaredIn = typeRef('Base', 'base');
    const inherited = method('on', [takes([placed])], { declaredIn, depth: 1 });
    expect(modelOf([handlerClass('StockKeeper', [inherited])]).methods[0]).toMatchObject({
      handler: 'StockKeeper',
      declaredIn: 'Base',
    });
  });

  it('A7: an abstract class is left out, and what extends it is in', () => {
    const on = method('on', [takes([placed])]);
    const base = handlerClass('Base', [on], { abstract: true });
    const concrete = handlerClass('StockKeeper', [on], { bases: [base.type.id] });
    const model = modelOf([base, concrete]);
    expect(model.handlers.map(({ name }) => name)).toEqual(['StockKeeper']);
    expect(model.methods.map(({ handler }) => handler)).toEqual(['StockKeeper']);
  });

  it('a near miss that two classes inherit is told of the class that declares it', () => {
    const declaredIn = typeRef('Base', 'base');
    const inherited = method('on', [takes([placed])], { declaredIn, depth: 1, static: true });
    const own = method('own', [takes([placed])]);
    const handlers = ['A', 'B'].map((name) => handlerClass(name, [own, inherited]));
    const { diagnostics } = applyConventions(factsOf({ events: [placed], handlers }), config);
    expect(new Set(diagnostics.map(({ message }) => message))).toEqual(
      new Set(['Base.on takes an event but is static: no handler']),
    );
  });

  it('A10: a class or an event that was found twice is registered once', () => {
    const handler = handlerClass('StockKeeper', [method('on', [takes([placed])])]);
    const once = modelOf([handler]);
    expect(modelOf([handler, handler], { events: [...events, ...events] })).toEqual(once);
  });

  it('two of one name are told apart by their file', () => {
    const on = method('on', [takes([placed])]);
    const other = { ...handlerClass('Audit', [on]), type: typeRef('Audit', 'other') };
    const model = modelOf([handlerClass('Audit', [on]), other]);
    const names = ['src/app.ts#Audit', 'src/other.ts#Audit'];
    expect(model.handlers.map(({ name }) => name)).toEqual(names);
    expect(model.methods.map(({ handler }) => handler)).toEqual(names);
  });

  it('two events of one name are told apart by their file, also where they are declared', () => {
    const twin = event('Paid', { type: typeRef('Paid', 'twin') });
    const model = modelOf([handlerClass('Audit', [method('on', [takes([twin])])])], {
      events: [paid, twin],
    });
    expect(model.methods[0]?.declares).toEqual(['src/twin.ts#Paid']);
    expect(model.events.map(({ name }) => name)).toEqual([
      'DomainEvent',
      'src/events.ts#Paid',
      'src/twin.ts#Paid',
    ]);
  });
});

describe('a handler method', () => {
  function deliveryOf(handler: HandlerClassFact, defaults = config.defaults) {
    const facts = factsOf({ events, handlers: [handler] });
    return applyConventions(facts, { ...config, defaults }).model.methods[0]?.delivery;
  }

  it('A5: is asynchronous when it returns a promise', () => {
    const methods = [method('a', [takes([placed])], awaited), method('b', [takes([placed])])];
    const { methods: found } = modelOf([handlerClass('StockKeeper', methods)]);
    expect(found.map(({ name, async }) => [name, async])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('is delivered by its own option, else its class, else the defaults', () => {
    const async = method('on', [takes([placed])], awaited);
    const own = { ...async, options: { ...noOptions, delivery: 'inTransaction' as const } };
    const durable = marked({ delivery: 'durable' });
    expect(deliveryOf(handlerClass('A', [own], durable))).toBe('inTransaction');
    expect(deliveryOf(handlerClass('A', [async], durable))).toBe('durable');
    expect(deliveryOf(handlerClass('A', [async]))).toBe('afterCommit');
    expect(deliveryOf(handlerClass('A', [method('on', [takes([placed])])]))).toBe('inTransaction');
    const defaults = { sync: 'inTransaction', async: 'durable' } as const;
    expect(deliveryOf(handlerClass('A', [async]), defaults)).toBe('durable');
  });

  it('may take as long as its own option says, else its class', () => {
    const timeoutOf = (options: Partial<OptionsFact> | null, overrides = awaited) => {
      const own = method('on', [takes([placed])], {
        ...overrides,
        options: options && { ...noOptions, ...options },
      });
      const [found] = modelOf([handlerClass('A', [own], marked({ timeout: 500 }))]).methods;
      return found?.timeout;
    };
    expect(timeoutOf(null)).toBe(500);
    expect(timeoutOf({ order: 1 })).toBe(500);
    expect(timeoutOf({ timeout: 20 })).toBe(20);
    expect(timeoutOf({ timeout: 0 })).toBeNull();
    expect(timeoutOf({ timeout: 20 }, {})).toBeNull();
  });

  it('goes by its former names under each name of its class, where it is durable', () => {
    const named = (...texts: readonly string[]) =>
      texts.map((text) => ({ text, place: place('src/app.ts') }));
    const options = { ...noOptions, formerly: named('confirm', 'Post.send') };
    const own = method('thank', [takes([placed])], { options });
    const ofClass = { delivery: 'durable', formerly: named('Mails') } as const;
    const formerNames = (parts: Partial<HandlerClassFact>) =>
      modelOf([handlerClass('Letters', [own], parts)]).methods[0]?.formerly;
    expect(formerNames(marked(ofClass))).toEqual([
      'Letters.confirm',
      'Mails.thank',
      'Mails.confirm',
      'Post.send',
    ]);
    const { marker } = marked(ofClass);
    expect(formerNames({ marker: { ...marker, inherited: true } })).toEqual([
      'Letters.confirm',
      'Post.send',
    ]);
    expect(formerNames(marked({ formerly: named('Mails') }))).toEqual([]);
  });

  it('takes the context when it has a second parameter', () => {
    const methods = [method('on', [takes([placed]), context])];
    expect(modelOf([handlerClass('A', methods)]).methods[0]?.takesContext).toBe(true);
  });
});

describe('constructors', () => {
  it('give a class for each parameter, and null where a decorator or nobody gives a token', () => {
    const clock = typeRef('Clock');
    const parameters = [
      { token: clock },
      { ...injected(nameOf('Clock')), token: clock },
      { token: clock, decorated: true },
      { token: null },
    ];
    const { constructors } = modelOf([], { constructors: [constructorOf('A', parameters)] });
    expect(constructors).toEqual([
      { type: typeRef('A'), inherited: false, tokens: [clock, null, clock, null] },
    ]);
  });

  it('are only those that the container can call and the registry import', () => {
    const constructors = [
      constructorOf('Abstract', [], { abstract: true }),
      constructorOf('Hidden', [], { type: { ...typeRef('Hidden'), exportPath: null } }),
      constructorOf('Private', [], { visibility: 'private' }),
      constructorOf('B', []),
      constructorOf('A', [], { place: place('src/z.ts') }),
    ];
    const found = modelOf([], { constructors }).constructors.map(({ type }) => type.name);
    expect(found).toEqual(['A', 'B']);
  });
});
