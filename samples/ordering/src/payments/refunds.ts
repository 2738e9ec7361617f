import { type CommandSender, Money } from '@shop/kernel';
import type { OrderCancelled, OrderPaidTooLate } from '@shop/ordering';
import { DomainEventHandler, type EventContext } from 'hearken';
import type { PaymentGateway, Refund } from './payment-gateway.js';
import { RecordRefund } from './record-refund.js';

/** Gives the money for a cancelled order back, if there was any. */
@DomainEventHandler
export class Refunds {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly commands: CommandSender,
  ) {}

  async onCancelled({ orderId, paid }: OrderCancelled, { messageId }: EventContext): Promise<void> {
    if (!paid.exceeds(Money.none)) return;
    await this.#refund({ orderId, idempotencyKey: messageId });
  }

  async onPaidTooLate({ orderId }: OrderPaidTooLate, { messageId }: EventContext): Promise<void> {
    await this.#refund({ orderId, idempotencyKey: messageId });
  }

  async #refund(refund: Refund): Promise<void> {
    await this.gateway.refund(refund);
    await this.commands.send(new RecordRefund(refund.orderId));
  }
}
