import type { OrderCancelled } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { Allocations } from './allocations.js';
import type { Products } from './products.js';

/** Puts the stock of a cancelled order back on the shelves. */
@DomainEventHandler
export class StockReturn {
  constructor(
    private readonly allocations: Allocations,
    private readonly products: Products,
  ) {}

  onCancelled({ orderId }: OrderCancelled): void {
    const allocation = this.allocations.find(orderId);
    if (allocation === undefined) return;
    for (const { productId, quantity } of allocation.release()) {
      this.products.change(productId, (product) => product.putBack(quantity));
    }
    this.allocations.save(allocation);
  }
}
