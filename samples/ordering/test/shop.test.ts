import { RuleBroken } from '@shop/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../src/composition-root.js';
import { registry } from '../src/hearken.gen.js';
import { Trace } from '../src/report/trace.js';
import type { Shop } from '../src/shop.js';

const ada = { id: 'ada', name: 'Ada' };
const card = { number: '…4417', validUntil: '2029-03' };
const tent = { id: 'TENT', title: 'Tent', price: 400, stock: 3 };

describe('the shop', () => {
  let shop: Shop;
  let trace: Trace;
  const failures: string[] = [];

  beforeEach(async () => {
    failures.length = 0;
    trace = new Trace();
    shop = compose({
      registry: trace.of(registry),
      logger: { error: (_fields, message) => failures.push(message) },
    });
    await shop.run(({ assortment }) => assortment.list(tent));
  });

  async function order(quantity: number, { validUntil } = card): Promise<void> {
    const started = { id: 'O-1', customer: ada, card: { ...card, validUntil }, month: '2026-11' };
    await shop.run(({ checkout }) => checkout.start(started));
    await shop.run(({ checkout }) => checkout.addLine('O-1', tent.id, quantity));
    await shop.run(({ checkout }) => checkout.submit('O-1'));
  }

  const statuses = () => shop.orderBook.rows.map(({ status }) => status);
  const happened = () => [...shop.auditTrail.counts.keys()];

  it('takes an order from the first line to the door', async () => {
    await order(2);
    await shop.run(({ dispatchDesk }) => dispatchDesk.pack('O-1'));
    await shop.run(({ dispatchDesk }) => dispatchDesk.reportDelivery('O-1'));
    expect(statuses()).toEqual(['delivered']);
    expect(happened()).toEqual([
      'ProductListed',
      'OrderStarted',
      'BuyerRegistered',
      'PaymentMethodAdded',
      'BuyerAndPaymentMethodVerified',
      'OrderBuyerAssigned',
      'OrderLineAdded',
      'OrderSubmitted',
      'StockAllocated',
      'OrderConfirmed',
      'PaymentAuthorized',
      'OrderPaid',
      'ShipmentPrepared',
      'ShipmentPacked',
      'ShipmentDispatched',
      'OrderShipped',
      'ShipmentDelivered',
      'OrderDelivered',
    ]);
  });

  it('cancels an order that the stock does not cover, and keeps the stock', async () => {
    await order(4);
    expect(statuses()).toEqual(['cancelled, not in stock: Tent']);
    expect(happened()).not.toContain('StockReturned');
  });

  it('cancels an order that the bank declines, and puts the stock back', async () => {
    await order(3);
    expect(statuses()).toEqual(['cancelled, payment declined: over the limit']);
    expect(happened()).toContain('StockReturned');
    expect(happened()).not.toContain('PaymentRefunded');
  });

  it('refunds a cancelled order that was paid, and calls its parcel off', async () => {
    await order(1);
    await shop.run(({ checkout }) => checkout.cancel('O-1', 'changed their mind'));
    expect(happened().slice(-4)).toEqual([
      'OrderCancelled',
      'StockReturned',
      'ShipmentCalledOff',
      'PaymentRefunded',
    ]);
  });

  it('A19: refuses an order when a handler does, logs who it was, and tells nobody after it', async () => {
    await expect(order(1, { ...card, validUntil: '2026-10' })).rejects.toThrow(RuleBroken);
    expect(failures).toEqual([
      expect.stringContaining('BuyerVerification.onOrderStarted(OrderStarted)'),
    ]);
    expect(shop.orderBook.rows).toEqual([]);
  });

  it('A6: tells customers by every channel, through inherited methods and overridden ones', async () => {
    await order(1);
    await shop.run(({ dispatchDesk }) => dispatchDesk.pack('O-1'));
    expect(shop.letters.sent.slice(1)).toEqual([
      { by: 'e-mail', to: 'ada', text: 'O-1 is on its way: TRK-00001' },
      { by: 'text message', to: 'ada', text: 'Parcel TRK-00001 has left us.' },
    ]);
  });

  it('A17: runs the handlers of one event in the declared order', async () => {
    await order(1);
    const ran = trace.invocations.filter(({ event }) => event === 'OrderStarted');
    expect(ran.map(({ handler }) => handler)).toEqual([
      'AuditKeeper.onAnything',
      'BuyerVerification.onOrderStarted',
      'OrderBookDenormalizer.onStarted',
    ]);
  });
});
