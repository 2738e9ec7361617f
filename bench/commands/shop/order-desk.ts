import { CommandHandler } from 'hearken';
import type { ChangeLine, Order } from './order.js';

/** Where orders are kept: in SQLite, or in memory. */
export abstract class Orders {
  abstract find(id: string): Order | undefined;
  abstract save(order: Order): void;
}

@CommandHandler
export class OrderDesk {
  constructor(private readonly orders: Orders) {}

  changeLine({ orderId, product, quantity }: ChangeLine): number {
    const order = this.orders.find(orderId);
    if (order === undefined) throw new Error(`There is no order ${orderId}.`);
    const pieces = order.change(product, quantity);
    this.orders.save(order);
    return pieces;
  }
}
