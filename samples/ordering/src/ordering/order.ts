import { Money, RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  OrderBuyerAssigned,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderLineAdded,
  OrderPaid,
  OrderShipped,
  OrderStarted,
  OrderSubmitted,
  type StartedBy,
} from './order-events.js';
import type { OrderLine } from './order-line.js';

export type OrderStatus =
  'started' | 'submitted' | 'confirmed' | 'paid' | 'shipped' | 'delivered' | 'cancelled';

/** A customer's order, from the first line to the door. Every step is open in one status only. */
export class Order extends AggregateRoot {
  #status: OrderStatus = 'started';
  #lines: readonly OrderLine[] = [];
  /** Of the verified buyer; empty before. */
  #card = '';

  private constructor(
    readonly id: string,
    readonly buyerId: string,
  ) {
    super();
  }

  static start(id: string, startedBy: StartedBy): Order {
    const order = new Order(id, startedBy.customer.id);
    order.raise(new OrderStarted(id, startedBy));
    return order;
  }

  get total(): Money {
    return this.#lines.reduce(
      (sum, { price, quantity }) => sum.plus(price.times(quantity)),
      Money.none,
    );
  }

  addLine(line: OrderLine): void {
    this.#checkStatus('started');
    RuleBroken.check(line.quantity > 0, 'a line needs a quantity');
    this.#lines = [...this.#lines, line];
    this.raise(new OrderLineAdded(this.id, line));
  }

  assignBuyer(buyerId: string, card: string): void {
    this.#checkStatus('started');
    this.#card = card;
    this.raise(new OrderBuyerAssigned(this.id, buyerId));
  }

  submit(): void {
    RuleBroken.check(this.#card !== '', 'its buyer is not verified');
    RuleBroken.check(this.#lines.length > 0, 'an empty order cannot be submitted');
    this.#move('started', 'submitted');
    this.raise(new OrderSubmitted(this.id, this.#lines));
  }

  confirm(): void {
    this.#move('submitted', 'confirmed');
    this.raise(new OrderConfirmed(this.id, this.total, this.#card));
  }

  markPaid(): void {
    this.#move('confirmed', 'paid');
    this.raise(new OrderPaid(this.id, this.buyerId));
  }

  markShipped(trackingNumber: string): void {
    this.#move('paid', 'shipped');
    this.raise(new OrderShipped(this.id, this.buyerId, trackingNumber));
  }

  markDelivered(): void {
    this.#move('shipped', 'delivered');
    this.raise(new OrderDelivered(this.id));
  }

  /** What was shipped cannot be cancelled any more. */
  cancel(reason: string): void {
    const open = !['shipped', 'delivered', 'cancelled'].includes(this.#status);
    RuleBroken.check(open, `the order is already ${this.#status}`);
    this.#status = 'cancelled';
    this.raise(new OrderCancelled(this.id, this.buyerId, reason));
  }

  #move(from: OrderStatus, to: OrderStatus): void {
    this.#checkStatus(from);
    this.#status = to;
  }

  #checkStatus(expected: OrderStatus): void {
    const reason = `the order is ${this.#status}, not ${expected}`;
    RuleBroken.check(this.#status === expected, reason);
  }
}
