import { Money, RuleBroken } from '@shop/kernel';
import { describe, expect, it } from 'vitest';
import { Order } from '../src/ordering/order.js';
import { OrderBuyerAssigned, type OrderEvent, OrderStarted } from '../src/ordering/order-events.js';

const startedBy = {
  customer: { id: 'ada', name: 'Ada' },
  card: { number: '…4417', validUntil: '2029-03' },
  month: '2026-11',
};
const line = { productId: 'TENT', title: 'Tent', price: Money.of(189.5), quantity: 2 };

function started(): Order {
  return Order.start('O-1', startedBy);
}

function submitted(): Order {
  const order = started();
  order.assignBuyer('ada', '…4417');
  order.addLine(line);
  order.submit();
  return order;
}

function paid(): Order {
  const order = submitted();
  order.confirm();
  order.markPaid();
  return order;
}

describe('an order', () => {
  it('raises what happened, in order', () => {
    const order = started();
    order.assignBuyer('ada', '…4417');
    expect(order.pullEvents()).toEqual<OrderEvent[]>([
      new OrderStarted('O-1', startedBy),
      new OrderBuyerAssigned('O-1', 'ada'),
    ]);
  });

  it('adds up its lines', () => {
    const order = started();
    order.addLine(line);
    order.addLine({ ...line, price: Money.of(0.1), quantity: 3 });
    expect(String(order.total)).toBe('379.30');
  });

  it('can be cancelled until it is shipped', () => {
    const order = paid();
    order.markShipped('TRK-1');
    expect(() => order.cancel('too late')).toThrow('the order is already shipped');
  });

  const broken: [string, Order, (order: Order) => void][] = [
    ['a line without a quantity', started(), (order) => order.addLine({ ...line, quantity: 0 })],
    ['a line after it was submitted', submitted(), (order) => order.addLine(line)],
    ['being submitted without a verified buyer', started(), (order) => order.submit()],
    ['being submitted twice', submitted(), (order) => order.submit()],
    ['being paid before its stock is confirmed', submitted(), (order) => order.markPaid()],
    ['being shipped before it is paid', submitted(), (order) => order.markShipped('TRK-1')],
    ['being delivered before it is shipped', paid(), (order) => order.markDelivered()],
  ];
  it.each(broken)('A30: refuses %s, and raises no event', (_rule, order, operation) => {
    order.pullEvents();
    expect(() => operation(order)).toThrow(RuleBroken);
    expect(order.pullEvents()).toEqual([]);
  });
});
