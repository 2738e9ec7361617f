import { SqliteRepository } from 'hearken/sqlite';
import type { Database } from '../kernel/database.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { Order, type OrderDocument } from './order.js';

/** The open orders, one a table. */
export class Orders extends SqliteRepository<Order, OrderDocument> {
  constructor({ store }: Database) {
    super(store, {
      table: 'open_order',
      idOf: ({ table }) => String(table),
      toJson: (order) => order.toJson(),
      fromJson: (document) => Order.fromJson(document),
    });
  }

  /** @throws {RuleBroken} when nobody sits there. */
  ofTable(table: number): Order {
    const order = this.find(String(table));
    RuleBroken.check(order !== undefined, `nobody sits at table ${table}`);
    return order;
  }
}
