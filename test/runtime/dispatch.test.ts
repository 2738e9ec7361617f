import 'reflect-metadata';
import { container as root } from 'tsyringe';
import { expect, test, vi } from 'vitest';
import {
  AfterCommitError,
  AsynchronousHandlerError,
  createHearken,
  DomainEvent,
  type EventContext,
  HearkenError,
  NotAnEventError,
  UnexpectedPromiseError,
} from '../../src/index.js';
import { buildRegistry, type RegistryInShort } from './fixtures/build-registry.js';
import { collectGarbage } from './fixtures/collect-garbage.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { thrownBy } from './fixtures/thrown-by.js';

abstract class OrderEvent extends DomainEvent {}
class OrderPlaced extends OrderEvent {}
class OrderPaid extends OrderEvent {}
class StockCounted extends DomainEvent {}

let ran: string[] = [];

class Policy {
  first(): void {
    ran.push('first');
  }
  second(): void {
    ran.push('second');
  }
  fails(): void {
    ran.push('fails');
    throw failure;
  }
  async later(): Promise<void> {
    await Promise.resolve();
    ran.push('later');
  }
  async failsLater(): Promise<void> {
    await Promise.resolve();
    throw failure;
  }
  takesContext(_event: object, context: EventContext): void {
    ran.push(JSON.stringify(context));
  }
}

const failure = new Error('out of stock');
const events = [OrderPlaced, OrderPaid, StockCounted, OrderEvent];

function start(parts: RegistryInShort, logger = new RecordingLogger()) {
  ran = [];
  const registry = buildRegistry({ events, handlers: [Policy], ...parts });
  const container = root.createChildContainer();
  return { hearken: createHearken({ registry, container, logger }), logger, container };
}

function method(name: string, declared: string[], more: object = {}) {
  return { handler: 'Policy', method: name, events: declared, ...more };
}

test('A16: an event nobody handles is a success', async () => {
  const { hearken } = start({});
  hearken.dispatch(new OrderPlaced());
  await hearken.dispatchAsync(new OrderPlaced());
});

test('A16: a root event is one although the registry knows no event at all', () => {
  const { hearken } = start({ events: [], handlers: [] });
  expect(hearken.dispatch(new OrderPlaced())).toBeUndefined();
});

test('A17, A11: each method runs once, in the order of the registry', () => {
  const { hearken } = start({
    methods: [method('second', ['OrderPlaced']), method('first', ['OrderPlaced', 'OrderPaid'])],
  });
  hearken.dispatch(new OrderPlaced());
  expect(ran).toEqual(['second', 'first']);
});

test('A8: a method that declares a base event runs once, declared union members or not', () => {
  const { hearken } = start({
    methods: [method('first', ['OrderEvent', 'OrderPlaced']), method('second', ['OrderPaid'])],
  });
  hearken.dispatch(new OrderPlaced());
  expect(ran).toEqual(['first']);
});

test('A9: a catch-all gets every event', async () => {
  const { hearken } = start({ methods: [method('first', ['DomainEvent'])] });
  hearken.dispatch(new StockCounted());
  await hearken.dispatchAsync(new OrderPaid());
  expect(ran).toEqual(['first', 'first']);
});

test('an event class the build never saw goes to the handlers of its nearest known base', () => {
  class OrderGifted extends OrderPlaced {}
  const { hearken, logger } = start({
    methods: [method('first', ['OrderPlaced']), method('fails', ['OrderEvent'])],
  });
  expect(() => hearken.dispatch(new OrderGifted())).toThrow(failure);
  expect(ran).toEqual(['first', 'fails']);
  expect(logger.messages).toEqual(['Policy.fails(OrderGifted) failed']);
});

test('event classes made as the program runs are forgotten with it', async () => {
  const { hearken } = start({ methods: [method('first', ['OrderPlaced'])] });
  const made = new WeakRef(dispatchNewClass());
  await expect.poll(() => collected(made), { timeout: 10_000 }).toBe(true);

  function dispatchNewClass(): object {
    const Fresh = class extends OrderPlaced {};
    hearken.dispatch(new Fresh());
    return Fresh;
  }
  function collected(reference: WeakRef<object>): boolean {
    collectGarbage();
    return reference.deref() === undefined;
  }
});

test('an interface event is told by its discriminant', () => {
  const { hearken } = start({
    discriminant: 'type',
    interfaces: [
      { name: 'Shipped', type: null, bases: ['Moved'], discriminator: 'SHIPPED' },
      { name: 'Moved', type: null, bases: [], discriminator: null },
    ],
    methods: [method('first', ['Shipped']), method('second', ['Moved'])],
  });
  hearken.dispatch({ type: 'SHIPPED' });
  hearken.dispatch(Object.assign(Object.create(null), { type: 'SHIPPED' }));
  expect(ran).toEqual(['first', 'second', 'first', 'second']);
  expect(() => hearken.dispatch({ type: 'LOST' })).toThrow(/`type` is that of an event/);
});

test.for([
  [null, 'null is not'],
  [undefined, 'undefined is not'],
  ['OrderPlaced', 'The string OrderPlaced'],
  [42n, 'The bigint 42'],
  [OrderPlaced, 'The class or function OrderPlaced'],
  [{}, 'A plain object'],
  [Object.create(null), 'A plain object'],
  [[], 'An array'],
  [new Date(), 'An instance of Date'],
] as const)('A22: a non-event is refused as what it is: $1', async ([value, name]) => {
  const { hearken } = start({ methods: [method('first', ['DomainEvent'])] });
  for (const run of [hearken.dispatch, hearken.dispatchAsync]) {
    const error = await thrownBy(() => run.call(hearken, value as object));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toBeInstanceOf(HearkenError);
    expect(error).toBeInstanceOf(NotAnEventError);
    expect(error).toMatchObject({ code: 'not-an-event', message: expect.stringContaining(name) });
  }
  expect(ran).toEqual([]);
});

test('A22: a class of the same name from a second copy of its module is named as that', () => {
  const { hearken } = start({});
  const Copy = { OrderPlaced: class OrderPlaced {} }.OrderPlaced;
  expect(() => hearken.dispatch(new Copy())).toThrow(/is its module loaded twice\?/);
});

test('A19: a failure is logged with class, method and event, and rethrown unchanged', async () => {
  const { hearken, logger } = start({
    methods: [
      method('first', ['OrderPlaced']),
      method('fails', ['OrderPlaced']),
      method('second', ['OrderPlaced']),
      method('takesContext', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  for (let round = 0; round < 3; round++) {
    ran = [];
    expect(await thrownBy(() => hearken.dispatch(new OrderPlaced()))).toBe(failure);
    expect(await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()))).toBe(failure);
    expect(ran).toEqual(['first', 'fails', 'first', 'fails']);
  }
  expect(logger.messages).toEqual(Array(6).fill('Policy.fails(OrderPlaced) failed'));
  expect(logger.fields[0]).toEqual({ err: failure, handler: 'Policy.fails', event: 'OrderPlaced' });
});

test('a logger that fails hides nothing', () => {
  const console = vi.spyOn(globalThis.console, 'error').mockReturnValue();
  const logger = new RecordingLogger();
  logger.error = () => {
    throw new Error('the disk is full');
  };
  const { hearken } = start({ methods: [method('fails', ['OrderPlaced'])] }, logger);
  expect(() => hearken.dispatch(new OrderPlaced())).toThrow(failure);
  expect(console).toHaveBeenCalledWith(
    'Policy.fails(OrderPlaced) failed',
    expect.objectContaining({ err: failure, loggerError: new Error('the disk is full') }),
  );
  console.mockRestore();
});

test('afterCommit methods run after all inTransaction ones, and each of them runs', async () => {
  const { hearken, logger } = start({
    methods: [
      method('failsLater', ['OrderPlaced'], { async: true }),
      method('later', ['OrderPlaced'], { async: true }),
      method('first', ['OrderPlaced']),
      method('fails', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  const error = await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()));
  expect(ran).toEqual(['first', 'later', 'fails']);
  expect(error).toBeInstanceOf(AfterCommitError);
  expect(error).toBeInstanceOf(HearkenError);
  expect(error).toMatchObject({
    code: 'after-commit-failed',
    errors: [failure, failure],
    handlers: ['Policy.failsLater(OrderPlaced)', 'Policy.fails(OrderPlaced)'],
  });
  expect(logger.messages).toHaveLength(2);
});

test('afterCommit methods of a synchronous dispatch are isolated as well', async () => {
  const { hearken, logger } = start({
    methods: [
      method('fails', ['OrderPlaced'], { delivery: 'afterCommit' }),
      method('second', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  const error = await thrownBy(() => hearken.dispatch(new OrderPlaced()));
  expect(error).toMatchObject({ errors: [failure] });
  expect(ran).toEqual(['fails', 'second']);
  expect(logger.messages).toEqual(['Policy.fails(OrderPlaced) failed']);
});

test('afterCommit methods do not run once an inTransaction method has failed', async () => {
  const { hearken } = start({
    methods: [
      method('later', ['OrderPlaced'], { async: true }),
      method('failsLater', ['OrderPlaced'], { async: true, delivery: 'inTransaction' }),
    ],
  });
  expect(await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()))).toBe(failure);
  expect(ran).toEqual([]);
});

test('A23: a synchronous dispatch to an asynchronous handler throws before anything runs', async () => {
  const { hearken } = start({
    methods: [method('first', ['OrderPlaced']), method('later', ['OrderPlaced'], { async: true })],
  });
  const error = await thrownBy(() => hearken.dispatch(new OrderPlaced()));
  expect(error).toBeInstanceOf(AsynchronousHandlerError);
  expect(error).toMatchObject({
    code: 'asynchronous-handler',
    eventName: 'OrderPlaced',
    handlers: ['Policy.later'],
  });
  expect(ran).toEqual([]);
  await hearken.dispatchAsync(new OrderPlaced());
  expect(ran).toEqual(['first', 'later']);
});

test('a promise from a method that should return none is never left alone', async () => {
  class Sneaky extends Policy {
    override first(): Promise<void> {
      return this.failsLater();
    }
  }
  const { hearken, container, logger } = start({ methods: [method('first', ['OrderPlaced'])] });
  container.register(Policy, { useClass: Sneaky });

  const error = await thrownBy(() => hearken.dispatch(new OrderPlaced()));
  expect(error).toBeInstanceOf(UnexpectedPromiseError);
  const later = await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()));
  expect(later).toMatchObject({ code: 'unexpected-promise', cause: failure });

  await hearken.dispose();
  expect(logger.fields.map(({ err }) => err)).toEqual([error, failure, later]);
});

test('A20: a dispatch that threw leaves no trace in the next one, nested or not', async () => {
  const { hearken, container } = start({
    methods: [
      method('fails', ['OrderPaid']),
      method('first', ['OrderPlaced']),
      method('second', ['OrderPlaced']),
    ],
  });
  class Nesting extends Policy {
    override first(): void {
      expect(() => hearken.dispatch(new OrderPaid())).toThrow(failure);
      super.first();
    }
  }
  container.registerSingleton(Policy, Nesting);
  for (let round = 0; round < 3; round++) {
    ran = [];
    hearken.dispatch(new OrderPlaced());
    expect(ran).toEqual(['fails', 'first', 'second']);
  }
});

test('a handler that asks for it gets the context', async () => {
  const { hearken } = start({
    methods: [method('takesContext', ['OrderEvent'], { takesContext: true })],
  });
  hearken.dispatch(new OrderPlaced());
  expect(ran.map((json) => JSON.parse(json))).toEqual([
    { eventName: 'OrderPlaced', handler: 'Policy.takesContext' },
  ]);
});

test('the signal reaches the handlers and stops those that have not begun', async () => {
  const { hearken, container } = start({
    methods: [
      method('takesContext', ['OrderPlaced'], { takesContext: true }),
      method('second', ['OrderPlaced']),
    ],
  });
  const controller = new AbortController();
  class Aborting extends Policy {
    override takesContext(_event: object, { signal }: EventContext): void {
      expect(signal).toBe(controller.signal);
      controller.abort(failure);
    }
  }
  container.register(Policy, { useClass: Aborting });
  const { signal } = controller;
  expect(await thrownBy(() => hearken.dispatchAsync(new OrderPlaced(), { signal }))).toBe(failure);
  expect(await thrownBy(() => hearken.dispatchAsync(new OrderPaid(), { signal }))).toBe(failure);
  expect(ran).toEqual([]);
});

test('disposal waits for what runs, lets it finish, and refuses what comes after', async () => {
  const { hearken } = start({ methods: [method('later', ['OrderPlaced'], { async: true })] });
  {
    await using closing = hearken;
    void closing.dispatchAsync(new OrderPlaced());
  }
  expect(ran).toEqual(['later']);
  await hearken.dispose();
  const error = await thrownBy(() => hearken.dispatch(new OrderPaid()));
  expect(error).toMatchObject({ code: 'hearken-closed' });
});
