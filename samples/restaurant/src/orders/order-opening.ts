import { DomainEventHandler } from 'hearken';
import type { TableOccupied } from '../tables/table-events.js';
import { Order } from './order.js';
import type { Orders } from './orders.js';

/** Opens an order when guests sit down, in the same transaction. */
@DomainEventHandler
export class OrderOpening {
  constructor(private readonly orders: Orders) {}

  onOccupied({ table, guests }: TableOccupied): void {
    this.orders.save(Order.open(table, guests));
  }
}
