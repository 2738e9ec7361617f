import type { BuyerAndPaymentMethodVerified } from '@shop/buyers';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Gives an order its verified buyer. */
@DomainEventHandler
export class BuyerAssignment {
  constructor(private readonly orders: Orders) {}

  onVerified({ orderId, buyerId, card }: BuyerAndPaymentMethodVerified): void {
    const order = this.orders.get(orderId);
    order.assignBuyer(buyerId, card);
    this.orders.save(order);
  }
}
