import type { OrderConfirmed } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { Payment } from './payment.js';
import type { PaymentGateway } from './payment-gateway.js';
import type { Payments } from './payments.js';

/** Collects the money for a confirmed order. */
@DomainEventHandler
export class PaymentCollection {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly payments: Payments,
  ) {}

  async onConfirmed({ orderId, card, total }: OrderConfirmed): Promise<void> {
    const payment = new Payment(orderId, total);
    const answer = await this.gateway.charge(card, total);
    if (answer === 'charged') payment.authorize();
    else payment.decline(answer.declined);
    this.payments.save(payment);
  }
}
