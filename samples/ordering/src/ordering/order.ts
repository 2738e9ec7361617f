import type { Card } from '@shop/buyers';
import { Money, NotFound, RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  type Customer,
  OrderBuyerAssigned,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderDiscounted,
  type OrderedProduct,
  type OrderEvent,
  OrderPaid,
  OrderPaidTooLate,
  OrderShipped,
  OrderStarted,
  OrderSubmitted,
} from './order-events.js';
import { OrderLine } from './order-line.js';
import type { OrderState, OrderStatus } from './order-state.js';

/** A customer's order, from the first line to the door. Every step is open in one status only. */
export class Order extends AggregateRoot<OrderEvent> {
  #status: OrderStatus = 'started';
  #lines: readonly OrderLine[] = [];
  #discount = 0;
  /** Of the verified buyer; empty before. */
  #card = '';

  private constructor(
    readonly id: string,
    readonly buyerId: string,
  ) {
    super();
  }

  static start(id: string, customer: Customer, card: Card): Order {
    const order = new Order(id, customer.id);
    order.raise(new OrderStarted(id, customer, card));
    return order;
  }

  static restore({ id, buyerId, status, discount, card, lines }: OrderState): Order {
    const order = new Order(id, buyerId);
    order.#status = status;
    order.#discount = discount;
    order.#card = card;
    order.#lines = lines.map((line) => order.adopt(OrderLine.restore(id, line)));
    return order;
  }

  get state(): OrderState {
    return {
      id: this.id,
      buyerId: this.buyerId,
      status: this.#status,
      discount: this.#discount,
      card: this.#card,
      lines: this.#lines.map(({ state }) => state),
    };
  }

  get total(): Money {
    const subtotal = this.#lines.reduce((sum, line) => sum.plus(line.total), Money.none);
    return subtotal.lessPercent(this.#discount);
  }

  assignBuyer(buyerId: string, card: string): void {
    this.#checkStatus('started');
    this.#card = card;
    this.raise(new OrderBuyerAssigned(this.id, buyerId));
  }

  /** Adds a line, or to the line that is there for the same product. */
  addLine(product: OrderedProduct): void {
    this.#checkStatus('started');
    const line = this.#lineOf(product.productId);
    if (line) line.changeQuantity(line.quantity + product.quantity);
    else this.#lines = [...this.#lines, this.adopt(OrderLine.add(this.id, product))];
  }

  changeLine(productId: string, quantity: number): void {
    this.#checkStatus('started');
    const line = NotFound.check(this.#lineOf(productId), `no ${productId} in ${this.id}`);
    line.changeQuantity(quantity);
  }

  /** Takes a part off the whole order; of several discounts the best one counts. */
  grantDiscount(percent: number, reason: string): void {
    this.#checkStatus('started');
    RuleBroken.check(percent > 0 && percent <= 50, 'a discount is between 1 and 50 percent');
    if (percent <= this.#discount) return;
    this.#discount = percent;
    this.raise(new OrderDiscounted(this.id, percent, reason));
  }

  submit(): void {
    RuleBroken.check(this.#card !== '', 'its buyer is not verified');
    RuleBroken.check(this.#lines.length > 0, 'an empty order cannot be submitted');
    this.#move('started', 'submitted');
    this.raise(
      new OrderSubmitted(
        this.id,
        this.#lines.map(({ ordered }) => ordered),
      ),
    );
  }

  confirm(): void {
    this.#move('submitted', 'confirmed');
    this.raise(new OrderConfirmed(this.id, this.total, this.#card));
  }

  /** Paid; or paid in vain, when somebody cancelled it while the bank was asked. */
  markPaid(): void {
    if (this.#status === 'cancelled') return this.raise(new OrderPaidTooLate(this.id));
    this.#move('confirmed', 'paid');
    this.raise(new OrderPaid(this.id, this.buyerId, this.total));
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
    const paid = this.#status === 'paid' ? this.total : Money.none;
    this.#status = 'cancelled';
    this.raise(new OrderCancelled(this.id, { buyerId: this.buyerId, reason, paid }));
  }

  #lineOf(productId: string): OrderLine | undefined {
    return this.#lines.find(({ product }) => product.productId === productId);
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
