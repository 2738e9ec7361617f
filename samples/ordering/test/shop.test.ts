import { AuditTrail } from '@shop/audit';
import { StockReturned } from '@shop/catalog';
import { Money, RuleBroken } from '@shop/kernel';
import { Letters } from '@shop/notices';
import { CancelOrder, OrderPaidTooLate, OrderStarted } from '@shop/ordering';
import { PaymentRefunded, TestGateway } from '@shop/payments';
import { BestSellers, OrderBook } from '@shop/reading';
import { PackParcel, ReportDelivery } from '@shop/shipping';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { card, order, type ShopBed, shopBed } from './shop-bed.js';

describe('the shop', () => {
  let shop: ShopBed;

  beforeEach(async () => {
    shop = await shopBed();
  });

  const statuses = () =>
    shop.bed
      .resolve(OrderBook)
      .all()
      .map(({ status }) => status);
  const happened = () => shop.bed.recorded.events().map((event) => event.constructor.name);
  const send = (command: Parameters<typeof shop.bed.send>[0]) =>
    shop.bed.untilDone(() => shop.bed.send(command));

  it('takes an order from the first line to the door', async () => {
    const orderId = await order(shop, 2);
    await send(new PackParcel(orderId));
    await send(new ReportDelivery(orderId));
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
      'PurchaseRecorded',
      'ShipmentPrepared',
      'ShipmentPacked',
      'ShipmentDispatched',
      'OrderShipped',
      'ShipmentDelivered',
      'OrderDelivered',
    ]);
  });

  it('keeps the query models in step', async () => {
    const orderId = await order(shop, 2);
    expect(shop.bed.resolve(OrderBook).get(orderId)).toMatchObject({
      orderId: 'O-1001',
      customer: 'Ada',
      pieces: 2,
      discount: 0,
      total: '800.00',
      status: 'paid',
    });
    expect(shop.bed.resolve(BestSellers).all()).toEqual([{ product: 'Tent', pieces: 2 }]);
  });

  it('cancels an order that the stock does not cover, in the same transaction', async () => {
    await order(shop, 101);
    expect(statuses()).toEqual(['cancelled, not in stock: Tent']);
    expect(shop.bed.recorded.of(CancelOrder)).toMatchObject([{ how: 'sent', state: 'done' }]);
    expect(happened()).not.toContain('StockReturned');
  });

  it('cancels an order that the bank declines, afterwards, and puts the stock back', async () => {
    await order(shop, 10);
    expect(statuses()).toEqual(['cancelled, payment declined: over the limit']);
    expect(shop.bed.recorded.of(CancelOrder)).toMatchObject([{ how: 'enqueued', state: 'done' }]);
    expect(shop.bed.recorded.events(StockReturned)).toHaveLength(1);
    expect(happened()).not.toContain('PaymentRefunded');
  });

  it('refunds a cancelled order that was paid, and calls its parcel off', async () => {
    const orderId = await order(shop, 1);
    await send(new CancelOrder(orderId, 'changed their mind'));
    expect(happened().slice(-5)).toEqual([
      'OrderCancelled',
      'PurchaseTakenBack',
      'StockReturned',
      'ShipmentCalledOff',
      'PaymentRefunded',
    ]);
  });

  it('refunds what was paid while somebody cancelled the order', async () => {
    const bank = new TestGateway();
    shop = await shopBed(bank);
    vi.spyOn(bank, 'charge').mockImplementation(async () => {
      await shop.bed.send(new CancelOrder('O-1001', 'changed their mind'));
      return 'charged';
    });
    await order(shop, 1);
    expect(statuses()).toEqual(['cancelled, changed their mind']);
    expect(shop.bed.recorded.events(OrderPaidTooLate)).toHaveLength(1);
    expect(shop.bed.recorded.events(PaymentRefunded)).toHaveLength(1);
  });

  it('A30: changes nothing when an order cannot be cancelled any more', async () => {
    const orderId = await order(shop, 1);
    await send(new PackParcel(orderId));
    const before = shop.bed.resolve(OrderBook).get(orderId);
    await expect(send(new CancelOrder(orderId, 'too late'))).rejects.toThrow('already shipped');
    expect(shop.bed.resolve(OrderBook).get(orderId)).toEqual(before);
  });

  it('A25: leaves neither an order nor a buyer behind when the card is refused', async () => {
    await expect(order(shop, 1, { ...card, validUntil: '2026-10' })).rejects.toThrow(RuleBroken);
    expect(shop.bed.resolve(OrderBook).all()).toEqual([]);
    expect(shop.database.query('SELECT id FROM orders UNION SELECT id FROM buyers')).toEqual([]);
    expect(await order(shop, 1)).toBe('O-1001');
  });

  it('A19: logs who refused an order, and tells nobody after it', async () => {
    await expect(order(shop, 1, { ...card, validUntil: '2026-10' })).rejects.toThrow(RuleBroken);
    expect(shop.bed.failures).toMatchObject([
      { what: 'BuyerVerification.onOrderStarted(OrderStarted) failed' },
    ]);
    expect(runsOf(OrderStarted)).toEqual([
      'AuditKeeper.onAnything',
      'BuyerVerification.onOrderStarted',
    ]);
  });

  it('asks the bank for an order, under a key that is the event’s', async () => {
    const bank = new TestGateway();
    shop = await shopBed(bank);
    const charge = vi.spyOn(bank, 'charge');
    const refund = vi.spyOn(bank, 'refund');
    const orderId = await order(shop, 2);
    await send(new CancelOrder(orderId, 'changed their mind'));

    const keyOf = (event: string) => shop.bed.recorded.of(event)[0]?.context.messageId;
    const amount = Money.of(800);
    expect(charge.mock.calls).toEqual([
      [{ orderId, card: '…4417', amount, idempotencyKey: keyOf('OrderConfirmed') }],
    ]);
    expect(refund.mock.calls).toEqual([[{ orderId, idempotencyKey: keyOf('OrderCancelled') }]]);
  });

  it('has a bank that charges once under a key', async () => {
    const bank = new TestGateway();
    const charge = { orderId: 'O-1', card: '…4417', amount: Money.of(5), idempotencyKey: 'a' };
    expect([await bank.charge(charge), await bank.charge(charge)]).toEqual(['charged', 'charged']);
    expect(bank.charged).toEqual(new Map([['O-1', Money.of(5)]]));
    await bank.charge({ ...charge, idempotencyKey: 'b' });
    expect(bank.charged).toEqual(new Map([['O-1', Money.of(10)]]));
  });

  it('A21: takes an order although the bank does not answer, and says so in the log', async () => {
    const bank = new TestGateway();
    shop = await shopBed(bank);
    vi.spyOn(bank, 'charge').mockRejectedValue(new Error('no line'));
    shop.bed.expectFailure('PaymentCollection.onConfirmed(OrderConfirmed) failed: no line');
    await order(shop, 1);
    expect(statuses()).toEqual(['waiting for payment']);
  });

  it('A6: tells customers by every channel, through inherited methods and overridden ones', async () => {
    const orderId = await order(shop, 1);
    await send(new PackParcel(orderId));
    expect(shop.bed.resolve(Letters).sent.slice(1)).toEqual([
      { by: 'e-mail', to: 'ada', text: 'O-1001 is on its way: TRK-00001' },
      { by: 'text message', to: 'ada', text: 'Parcel TRK-00001 has left us.' },
    ]);
  });

  it('A17: runs the handlers of one event in the declared order', async () => {
    await order(shop, 1);
    expect(runsOf(OrderStarted)).toEqual([
      'AuditKeeper.onAnything',
      'BuyerVerification.onOrderStarted',
      'OrderBookDenormalizer.onStarted',
    ]);
  });

  it('notes commands and events alike in the audit trail, and nothing that was rolled back', async () => {
    await expect(order(shop, 1, { ...card, validUntil: '2026-10' })).rejects.toThrow(RuleBroken);
    await order(shop, 1);
    const counts = shop.bed.resolve(AuditTrail).counts();
    expect(counts.slice(2, 5)).toEqual([
      { message: 'StartOrder', times: 1 },
      { message: 'OrderStarted', times: 1 },
      { message: 'BuyerRegistered', times: 1 },
    ]);
  });

  function runsOf(event: typeof OrderStarted): readonly string[] {
    return shop.bed.recorded.of(event).flatMap(({ runs }) => runs.map(({ handler }) => handler));
  }
});
