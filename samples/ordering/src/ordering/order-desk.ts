import { CommandHandler } from 'hearken';
import type { CancelOrder, GrantDiscount } from './commands/index.js';
import type { Orders } from './orders.js';

/** What the people of the shop do with an order, and what customers ask them to do. */
@CommandHandler
export class OrderDesk {
  constructor(private readonly orders: Orders) {}

  grantDiscount({ orderId, percent, reason }: GrantDiscount): void {
    this.orders.change(orderId, (order) => order.grantDiscount(percent, reason));
  }

  cancel({ orderId, reason }: CancelOrder): void {
    this.orders.change(orderId, (order) => order.cancel(reason));
  }
}
