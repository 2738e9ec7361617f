import type { OrderCancelled } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { Allocations } from './allocations.js';

/** Puts the stock of a cancelled order back on the shelves. */
@DomainEventHandler
export class StockReturn {
  constructor(private readonly allocations: Allocations) {}

  onCancelled({ orderId }: OrderCancelled): void {
    const allocation = this.allocations.find(orderId);
    if (!allocation) return;
    allocation.giveBack();
    this.allocations.save(allocation);
  }
}
