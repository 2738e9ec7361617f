import { type RaisedEvents, RuleBroken } from '@shop/kernel';
import type { Order } from './order.js';

/** The orders of the shop, in memory. */
export class Orders {
  readonly #byId = new Map<string, Order>();

  constructor(private readonly raised: RaisedEvents) {}

  /** @throws {RuleBroken} when there is no such order. */
  get(id: string): Order {
    const order = this.#byId.get(id);
    RuleBroken.check(order !== undefined, `no order ${id}`);
    return order;
  }

  save(order: Order): void {
    this.#byId.set(order.id, order);
    this.raised.collectFrom(order);
  }
}
