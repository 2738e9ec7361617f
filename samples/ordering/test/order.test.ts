import { Money, NotFound, RuleBroken } from '@shop/kernel';
import { ConcurrencyError } from 'hearken';
import { given, givenNothing } from 'hearken/testing';
import { describe, expect, it } from 'vitest';
import { Order } from '../src/ordering/order.js';
import {
  OrderBuyerAssigned,
  OrderCancelled,
  OrderDiscounted,
  OrderLineAdded,
  OrderLineQuantityChanged,
  OrderPaid,
  OrderPaidTooLate,
  OrderStarted,
} from '../src/ordering/order-events.js';

const ada = { id: 'ada', name: 'Ada' };
const card = { number: '…4417', validUntil: '2029-03' };
const tents = { productId: 'TENT', title: 'Tent', price: Money.of(189.5), quantity: 2 };

function started(): Order {
  return Order.start('O-1', ada, card);
}

function submitted(): Order {
  const order = started();
  order.assignBuyer('ada', '…4417');
  order.addLine(tents);
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
  it('is started', () => {
    givenNothing.when(started).thenRaised(new OrderStarted('O-1', ada, card));
  });

  it('gets its verified buyer', () => {
    given(started())
      .when((order) => order.assignBuyer('ada', '…4417'))
      .thenRaised(new OrderBuyerAssigned('O-1', 'ada'));
  });

  it('A29: raises what its lines raise', () => {
    given(started())
      .when((order) => order.addLine(tents))
      .thenRaised(new OrderLineAdded('O-1', tents));
  });

  it('has one line for each product', () => {
    given(started(), (order) => order.addLine(tents))
      .when((order) => order.addLine(tents))
      .thenRaised(new OrderLineQuantityChanged('O-1', { ...tents, quantity: 4 }, 2))
      .and(({ total }) => expect(String(total)).toBe('758.00'));
  });

  it('A29: raises what its lines raise when it was restored, too', () => {
    const order = started();
    order.addLine(tents);
    given(Order.restore(order.state))
      .when((restored) => restored.changeLine('TENT', 1))
      .thenRaised(new OrderLineQuantityChanged('O-1', { ...tents, quantity: 1 }, 2));
  });

  it('is restored as it was', () => {
    const { state } = paid();
    expect(Order.restore(structuredClone(state)).state).toEqual(state);
  });

  it('costs less with a discount', () => {
    given(started(), (order) => order.addLine(tents))
      .when((order) => order.grantDiscount(10, 'a scratch'))
      .thenRaised(new OrderDiscounted('O-1', 10, 'a scratch'))
      .and(({ total }) => expect(String(total)).toBe('341.10'));
  });

  it('keeps the best of several discounts', () => {
    given(started(), (order) => order.grantDiscount(20, 'a scratch'))
      .when((order) => order.grantDiscount(10, 'a friend'))
      .thenRaisedNothing();
  });

  it('is paid in full', () => {
    given(submitted(), (order) => order.confirm())
      .when((order) => order.markPaid())
      .thenRaised(new OrderPaid('O-1', 'ada', Money.of(379)));
  });

  it('is paid too late when it was cancelled meanwhile', () => {
    given(
      submitted(),
      (order) => order.confirm(),
      (order) => order.cancel('changed their mind'),
    )
      .when((order) => order.markPaid())
      .thenRaised(new OrderPaidTooLate('O-1'));
  });

  it('says what is to be given back when it is cancelled', () => {
    const cancelled = { buyerId: 'ada', reason: 'a flood', paid: Money.of(379) };
    given(paid())
      .when((order) => order.cancel('a flood'))
      .thenRaised(new OrderCancelled('O-1', cancelled));
  });

  it('A35: refuses what was decided on another version', () => {
    given(started())
      .when((order) => order.expectVersion(3))
      .thenRefused(ConcurrencyError);
  });

  it('A30: refuses to change a line that it does not have', () => {
    given(started())
      .when((order) => order.changeLine('TENT', 1))
      .thenRefused(NotFound, 'no TENT in O-1');
  });

  const broken: [string, Order, (order: Order) => void][] = [
    ['a line without a quantity', started(), (order) => order.addLine({ ...tents, quantity: 0 })],
    ['a line after it was submitted', submitted(), (order) => order.addLine(tents)],
    ['a line of less than one', submitted(), (order) => order.changeLine('TENT', 0)],
    ['a discount that gives it away', started(), (order) => order.grantDiscount(100, 'love')],
    ['being submitted without a verified buyer', started(), (order) => order.submit()],
    ['being submitted twice', submitted(), (order) => order.submit()],
    ['being paid before its stock is confirmed', submitted(), (order) => order.markPaid()],
    ['being shipped before it is paid', submitted(), (order) => order.markShipped('TRK-1')],
    ['being delivered before it is shipped', paid(), (order) => order.markDelivered()],
  ];
  it.each(broken)('A30: refuses %s, and raises no event', (_rule, order, operation) => {
    given(order).when(operation).thenRefused(RuleBroken);
  });

  it('A30: cannot be cancelled once it is shipped', () => {
    given(paid(), (order) => order.markShipped('TRK-1'))
      .when((order) => order.cancel('too late'))
      .thenRefused(RuleBroken, 'the order is already shipped');
  });
});
