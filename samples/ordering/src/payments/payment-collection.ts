import type { CommandSender } from '@shop/kernel';
import type { OrderConfirmed } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { PaymentGateway } from './payment-gateway.js';
import { RecordPayment } from './record-payment.js';

/** Collects the money for a confirmed order: after the commit, so that no transaction waits for the bank. */
@DomainEventHandler
export class PaymentCollection {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly commands: CommandSender,
  ) {}

  async onConfirmed({ orderId, card, total }: OrderConfirmed): Promise<void> {
    const answer = await this.gateway.charge(card, total);
    await this.commands.send(new RecordPayment(orderId, total, answer));
  }
}
