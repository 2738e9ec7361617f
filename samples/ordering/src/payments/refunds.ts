import { type CommandSender, Money } from '@shop/kernel';
import type { OrderCancelled, OrderPaidTooLate } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { PaymentGateway } from './payment-gateway.js';
import { RecordRefund } from './record-refund.js';

/** Gives the money for a cancelled order back, if there was any. */
@DomainEventHandler
export class Refunds {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly commands: CommandSender,
  ) {}

  async onCancelled({ orderId, paid }: OrderCancelled): Promise<void> {
    if (paid.exceeds(Money.none)) await this.#refund(orderId);
  }

  async onPaidTooLate({ orderId }: OrderPaidTooLate): Promise<void> {
    await this.#refund(orderId);
  }

  async #refund(orderId: string): Promise<void> {
    await this.gateway.refund(orderId);
    await this.commands.send(new RecordRefund(orderId));
  }
}
