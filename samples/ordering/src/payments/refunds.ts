import type { OrderCancelled } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { PaymentGateway } from './payment-gateway.js';
import type { Payments } from './payments.js';

/** Gives the money for a cancelled order back, if there was any. */
@DomainEventHandler
export class Refunds {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly payments: Payments,
  ) {}

  async onCancelled({ orderId }: OrderCancelled): Promise<void> {
    const payment = this.payments.find(orderId);
    if (!payment?.refundable) return;
    await this.gateway.refund(orderId, payment.amount);
    payment.refund();
    this.payments.save(payment);
  }
}
