import { Aggregates, type ShopDatabase } from '@shop/database';
import { Order } from './order.js';
import type { OrderState } from './order-state.js';

/** The orders of the shop. */
export class Orders extends Aggregates<Order, OrderState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'orders',
      idOf: ({ id }) => id,
      toJson: ({ state }) => state,
      fromJson: (state) => Order.restore(state),
    });
  }
}
