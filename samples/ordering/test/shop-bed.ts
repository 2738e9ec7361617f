import { ListProduct } from '@shop/catalog';
import type { ShopDatabase } from '@shop/database';
import { CommandSender, port } from '@shop/kernel';
import { AddOrderLine, StartOrder, SubmitOrder } from '@shop/ordering';
import { PaymentGateway, TestGateway } from '@shop/payments';
import { FakeClock, type TestBed, testBed } from 'hearken/testing';
import { onTestFinished } from 'vitest';
import { behaviors, register } from '../src/composition-root.js';
import { type Commands, type Events, registry } from '../src/hearken.gen.js';
import { temporaryDatabase } from './temporary-database.js';

export interface ShopBed {
  readonly bed: TestBed<Events, Commands>;
  readonly database: ShopDatabase;
}

const silent = { info: () => undefined, error: () => undefined };

/** The shop on a test bed, in November 2026, with tents to sell. */
export async function shopBed(bank: PaymentGateway = new TestGateway()): Promise<ShopBed> {
  const database = await temporaryDatabase();
  const bed = testBed({
    registry,
    register: (container) => register(container, database),
    replace: [[port(PaymentGateway), bank]],
    store: database.store,
    behaviors: behaviors(silent, database),
    clock: new FakeClock('2026-11-15T12:00:00.000Z'),
  });
  bed.container.registerInstance(port(CommandSender), bed.hearken);
  onTestFinished(() => bed.dispose());
  await bed.untilDone(() => bed.send(new ListProduct('TENT', tent)));
  return { bed, database };
}

const ada = { id: 'ada', name: 'Ada' };
export const card = { number: '…4417', validUntil: '2029-03' };
const tent = { title: 'Tent', price: 400, stock: 100 };

/** Ada orders tents: starts, adds one line, submits, and all that follows has happened. */
export async function order({ bed }: ShopBed, quantity: number, by = card): Promise<string> {
  return bed.untilDone(async () => {
    const { orderId } = await bed.send(new StartOrder(ada, by));
    await bed.send(new AddOrderLine(orderId, 'TENT', quantity));
    await bed.send(new SubmitOrder(orderId));
    return orderId;
  });
}
