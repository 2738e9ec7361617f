import type { CommandSender } from '@shop/kernel';
import type { OrderConfirmed } from '@shop/ordering';
import { DomainEventHandler, type EventContext } from 'hearken';
import type { PaymentGateway } from './payment-gateway.js';
import { RecordPayment } from './record-payment.js';

/** Collects the money for a confirmed order: after the commit, so that no transaction waits for the bank. */
@DomainEventHandler
export class PaymentCollection {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly commands: CommandSender,
  ) {}

  // An event is one message however often it comes: its id keeps the bank from charging twice.
  async onConfirmed(
    { orderId, card, total }: OrderConfirmed,
    { messageId: idempotencyKey }: EventContext,
  ): Promise<void> {
    const charge = { orderId, card, amount: total, idempotencyKey };
    const answer = await this.gateway.charge(charge);
    await this.commands.send(new RecordPayment(orderId, total, answer));
  }
}
