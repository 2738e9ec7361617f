import type { Card } from '@shop/buyers';
import type { Products } from '@shop/catalog';
import { injectable } from 'tsyringe';
import { Order } from './order.js';
import type { Orders } from './orders.js';

export interface Customer {
  readonly id: string;
  readonly name: string;
}

export interface NewOrder {
  readonly id: string;
  readonly customer: Customer;
  readonly card: Card;
  readonly month: string;
}

/** What a customer can do with an order. */
@injectable()
export class Checkout {
  constructor(
    private readonly orders: Orders,
    private readonly products: Products,
  ) {}

  start({ id, ...startedBy }: NewOrder): void {
    this.orders.save(Order.start(id, startedBy));
  }

  addLine(orderId: string, productId: string, quantity: number): void {
    const { title, price } = this.products.get(productId);
    const order = this.orders.get(orderId);
    order.addLine({ productId, title, price, quantity });
    this.orders.save(order);
  }

  submit(orderId: string): void {
    const order = this.orders.get(orderId);
    order.submit();
    this.orders.save(order);
  }

  cancel(orderId: string, reason: string): void {
    const order = this.orders.get(orderId);
    order.cancel(reason);
    this.orders.save(order);
  }
}
