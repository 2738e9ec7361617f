import type { OrderSubmitted } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { Allocation } from './allocation.js';
import type { Allocations } from './allocations.js';
import type { Products } from './products.js';

/** Sets stock aside for an order that was submitted. */
@DomainEventHandler
export class StockAllocation {
  constructor(
    private readonly products: Products,
    private readonly allocations: Allocations,
  ) {}

  onSubmitted({ orderId, lines }: OrderSubmitted): void {
    const wanted = lines.map(({ productId, quantity }) => ({
      product: this.products.get(productId),
      quantity,
    }));
    this.allocations.save(Allocation.attempt(orderId, wanted));
    for (const { product } of wanted) this.products.save(product);
  }
}
