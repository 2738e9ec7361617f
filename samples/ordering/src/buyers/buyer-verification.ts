import type { OrderStarted } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { Buyer } from './buyer.js';
import type { Buyers } from './buyers.js';

/**
 * Finds or registers the buyer of a new order, and verifies their card.
 *
 * Runs before the query model is touched: a refused card refuses the order.
 */
@DomainEventHandler({ before: 'OrderBookDenormalizer' })
export class BuyerVerification {
  constructor(private readonly buyers: Buyers) {}

  onOrderStarted({ orderId, customer, card, month }: OrderStarted): void {
    const buyer = this.buyers.find(customer.id) ?? Buyer.register(customer.id, customer.name);
    buyer.verifyPaymentMethod(card, { orderId, month });
    this.buyers.save(buyer);
  }
}
