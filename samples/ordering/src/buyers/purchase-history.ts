import type { OrderCancelled, OrderPaid } from '@shop/ordering';
import { Money } from '@shop/kernel';
import { DomainEventHandler } from 'hearken';
import type { Buyers } from './buyers.js';

/** Keeps count of what buyers have spent. */
@DomainEventHandler
export class PurchaseHistory {
  constructor(private readonly buyers: Buyers) {}

  onPaid({ buyerId, orderId, total }: OrderPaid): void {
    this.buyers.change(buyerId, (buyer) => buyer.recordPurchase(orderId, total));
  }

  onCancelled({ buyerId, orderId, paid }: OrderCancelled): void {
    if (!paid.exceeds(Money.none)) return;
    this.buyers.change(buyerId, (buyer) => buyer.takeBackPurchase(orderId, paid));
  }
}
