import { type AllocationOutcome, StockRejected } from '@shop/catalog';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Takes an order on when its stock is there, and cancels it when it is not. */
@DomainEventHandler
export class StockProgress {
  constructor(private readonly orders: Orders) {}

  onOutcome(outcome: AllocationOutcome): void {
    const order = this.orders.get(outcome.orderId);
    if (outcome instanceof StockRejected)
      order.cancel(`not in stock: ${outcome.missing.join(', ')}`);
    else order.confirm();
    this.orders.save(order);
  }
}
