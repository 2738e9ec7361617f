import type { OrderStarted } from '@shop/ordering';
import { DomainEventHandler, type EventContext } from 'hearken';
import { Buyer } from './buyer.js';
import type { Buyers } from './buyers.js';

/**
 * Finds or registers the buyer of a new order, and verifies their card, in the order's own transaction: a
 * refused card leaves neither an order nor a buyer behind.
 */
@DomainEventHandler({ before: 'OrderBookDenormalizer' })
export class BuyerVerification {
  constructor(private readonly buyers: Buyers) {}

  onOrderStarted({ orderId, customer, card }: OrderStarted, { time }: EventContext): void {
    const buyer = this.buyers.find(customer.id) ?? Buyer.register(customer.id, customer.name);
    buyer.verifyPaymentMethod(card, { orderId, month: time.toISOString().slice(0, 7) });
    this.buyers.save(buyer);
  }
}
