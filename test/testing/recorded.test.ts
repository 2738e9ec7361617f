import 'reflect-metadata';
import { expect, test } from 'vitest';
import { contextOf } from '../../src/index.js';
import { RecordingStore } from '../runtime/fixtures/recording-store.js';
import { openShop } from './fixtures/open-shop.js';
import {
  FileReceipt,
  Order,
  OrderEvent,
  OrderPaid,
  OrderPlaced,
  PlaceOrder,
  ReceiptFiled,
} from './fixtures/shop.js';

test('everything is written down in order, whether anything handles it or not', async () => {
  await using bed = openShop();
  await bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  expect(bed.recorded.of().map(({ name, how, state }) => [name, how, state])).toEqual([
    ['PlaceOrder', 'sent', 'done'],
    ['OrderPlaced', 'raised', 'done'],
    ['FileReceipt', 'enqueued', 'done'],
    ['ReceiptFiled', 'raised', 'done'],
  ]);
  expect(bed.recorded.events()).toEqual([new OrderPlaced('A-1'), new ReceiptFiled('A-1')]);
  expect(bed.recorded.commands()).toEqual([new PlaceOrder('A-1'), new FileReceipt('A-1')]);
});

test('is asked by class, by base and by name', async () => {
  await using bed = openShop();
  await bed.dispatch(new OrderPaid('A-1'));
  await bed.dispatch(new ReceiptFiled('A-2'));
  expect(bed.recorded.events(OrderPaid).map(({ order }) => order)).toEqual(['A-1']);
  expect(bed.recorded.events(OrderEvent)).toHaveLength(2);
  expect(bed.recorded.events('ReceiptFiled')).toEqual([new ReceiptFiled('A-2')]);
  expect(bed.recorded.commands(OrderPaid)).toEqual([]);
  expect(bed.recorded.of(OrderPlaced)).toEqual([]);
});

test('each message has its context, the handlers that ran, and the message that led to it', async () => {
  await using bed = openShop();
  const place = new PlaceOrder('A-1');
  await bed.untilDone(() => bed.hearken.runInContext({ userId: 'ann' }, () => bed.send(place)));
  const [sent] = bed.recorded.of(PlaceOrder);
  const [placed] = bed.recorded.of(OrderPlaced);
  const [file] = bed.recorded.of(FileReceipt);
  expect(placed?.context).toBe(contextOf(placed?.message ?? {}));
  expect(placed?.context.causationId).toBe(sent?.context.messageId);
  expect(file?.context).toMatchObject({
    causationId: placed?.context.messageId,
    correlationId: sent?.context.correlationId,
    userId: 'ann',
  });
  expect(file?.causedBy).toBe(placed);
  expect(sent?.causedBy).toBeNull();
  expect(placed?.runs.map(({ handler, state }) => [handler, state])).toEqual([
    ['Stock.reserve', 'done'],
    ['Mailing.confirm', 'done'],
  ]);
});

test('A24: what a failing unit of work has raised is known as rolled back, and is no event that happened', async () => {
  const failure = new Error('no stock');
  const stocking = () => {
    throw failure;
  };
  await using bed = openShop({ stocking });
  await expect(bed.send(new PlaceOrder('A-1'))).rejects.toBe(failure);
  expect(bed.recorded.events()).toEqual([]);
  expect(bed.recorded.commands()).toEqual([new PlaceOrder('A-1')]);
  expect(bed.recorded.of(OrderPlaced)).toMatchObject([
    { state: 'rolled back', error: failure, runs: [{ state: 'failed', error: failure }] },
  ]);
  expect(bed.recorded.of(PlaceOrder)).toMatchObject([{ state: 'failed', error: failure }]);
});

test('what was raised before the command failed itself is known as well', async () => {
  await using bed = openShop({ placing: () => Promise.reject(new Error('no')) });
  await expect(bed.send(new PlaceOrder('A-1'))).rejects.toThrow('no');
  expect(bed.recorded.of(OrderPlaced)).toMatchObject([{ state: 'rolled back', runs: [] }]);
});

test('a command that was enqueued in a unit of work which rolled back never was', async () => {
  await using bed = openShop();
  const work = bed.hearken.inUnitOfWork(() => {
    bed.hearken.enqueue(new FileReceipt('A-1'));
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(bed.recorded.commands()).toEqual([]);
  expect(bed.recorded.of(FileReceipt)).toMatchObject([{ state: 'rolled back', runs: [] }]);
});

test('an event that a handler raises hangs on that handler, and an event dispatched twice ran twice', async () => {
  await using bed = openShop();
  const paid = new OrderPaid('A-1');
  await bed.hearken.inUnitOfWork(async (unit) => {
    unit.track(new Order('A-1')).pay();
    await bed.dispatch(paid);
  });
  await bed.dispatch(paid);
  expect(bed.recorded.events(OrderPaid)).toHaveLength(2);
  expect(bed.causalTree()).toBe(`OrderPaid (raised) done
└─ Clerk.book done
OrderPaid (dispatched) done
├─ Clerk.book done
└─ Clerk.book done`);
});

test('what was raised before anybody tracked it is known when it is collected', async () => {
  await using bed = openShop();
  const order = new Order('A-1').pay();
  const source = { pullEvents: () => pulled.splice(0) };
  const pulled = [new OrderPaid('A-2')];
  await bed.hearken.inUnitOfWork((unit) => {
    unit.track(order);
    unit.track(source);
  });
  expect(bed.recorded.of(OrderPaid)).toMatchObject([
    { message: { order: 'A-1' }, how: 'raised', state: 'done', runs: [{}] },
    { message: { order: 'A-2' }, how: 'raised', state: 'done', runs: [{}] },
  ]);
});

test('an event that nobody handles is known each time', async () => {
  await using bed = openShop();
  for (const order of ['A-1', 'A-2', 'A-3']) await bed.dispatch(new ReceiptFiled(order));
  bed.hearken.dispatch(new ReceiptFiled('A-4'));
  expect(bed.recorded.events(ReceiptFiled)).toHaveLength(4);
});

test('the same command sent twice is two messages', async () => {
  await using bed = openShop();
  const file = new FileReceipt('A-1');
  await Promise.all([bed.send(file), bed.send(file)]);
  expect(bed.recorded.of(FileReceipt)).toMatchObject([
    { state: 'done', runs: [{}] },
    { state: 'done', runs: [{}] },
  ]);
});

test('a repeated idempotent command is recorded, and no run of its handler', async () => {
  await using bed = openShop({}, { store: new RecordingStore([]) });
  expect(await bed.send(new PlaceOrder('A-1'), { id: 'one' })).toBe('placed A-1');
  expect(await bed.send(new PlaceOrder('A-1'), { id: 'one' })).toBe('placed A-1');
  expect(bed.recorded.of(PlaceOrder)).toMatchObject([
    { state: 'done', runs: [{ handler: 'Orders.place' }] },
    { state: 'done', runs: [] },
  ]);
});

test('while it goes on, a message is running or waiting', async () => {
  const states: (string | undefined)[] = [];
  await using bed = openShop({
    placing: () => states.push(...bed.recorded.of().map(({ state }) => state)),
  });
  await bed.send(new PlaceOrder('A-1'));
  expect(states).toEqual(['running', 'waiting']);
});
