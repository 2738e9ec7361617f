import 'reflect-metadata';
import { expect, test } from 'vitest';
import { AsynchronousHandlerError, type EventContext } from '../../src/index.js';
import { collectGarbage } from './fixtures/collect-garbage.js';
import {
  failure,
  method,
  OrderPaid,
  OrderPlaced,
  Policy,
  ran,
  start,
  StockCounted,
} from './fixtures/order-policy.js';
import { thrownBy } from './fixtures/thrown-by.js';

test('A16: an event nobody handles is a success', async () => {
  const { hearken } = start({});
  expect(hearken.dispatch(new OrderPlaced())).toBeUndefined();
  expect(await hearken.dispatchAsync(new OrderPlaced())).toBeUndefined();
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

test('a handler that asks for it gets the context', async () => {
  const { hearken } = start({
    methods: [method('takesContext', ['OrderEvent'], { takesContext: true })],
  });
  hearken.dispatch(new OrderPlaced());
  expect(ran.map((json) => JSON.parse(json))).toMatchObject([
    { eventName: 'OrderPlaced', handler: 'Policy.takesContext', time: expect.any(String) },
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
