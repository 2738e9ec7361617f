import type { BuyerAndPaymentMethodVerified } from '@shop/buyers';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Gives an order its verified buyer. */
@DomainEventHandler
export class BuyerAssignment {
  constructor(private readonly orders: Orders) {}

  onVerified({ orderId, buyerId, card }: BuyerAndPaymentMethodVerified): void {
    this.orders.change(orderId, (order) => order.assignBuyer(buyerId, card));
  }
}
