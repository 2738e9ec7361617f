import { DomainEventHandler } from 'hearken';
import { inject } from 'tsyringe';
import type { StockItemDiscontinued, StockRanLow } from '../stock/stock-events.js';
import { PURCHASING, type Purchasing } from './purchasing.js';
import { Replenishment } from './replenishment.js';

/** Order enough to reach three times the reorder point, as soon as it is crossed. */
@DomainEventHandler
export class ReorderPolicy {
  constructor(
    @inject(PURCHASING) private readonly purchasing: Purchasing,
    private readonly replenishment: Replenishment,
  ) {}

  onRanLow({ sku, available, reorderPoint }: StockRanLow): void {
    const quantity = 3 * reorderPoint - available;
    this.replenishment.purchaseOrder = this.purchasing.order(sku, quantity);
  }

  onDiscontinued({ sku }: StockItemDiscontinued): void {
    this.purchasing.withdraw(sku);
  }
}
