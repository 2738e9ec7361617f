import type { PaymentAuthorized, PaymentDeclined } from '@shop/payments';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Takes an order on when it is paid, and cancels it when it cannot be. */
@DomainEventHandler
export class PaymentProgress {
  constructor(private readonly orders: Orders) {}

  onAuthorized({ orderId }: PaymentAuthorized): void {
    const order = this.orders.get(orderId);
    order.markPaid();
    this.orders.save(order);
  }

  onDeclined({ orderId, reason }: PaymentDeclined): void {
    const order = this.orders.get(orderId);
    order.cancel(`payment declined: ${reason}`);
    this.orders.save(order);
  }
}
