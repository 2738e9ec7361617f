import type { CommandSender } from '@shop/kernel';
import type { PaymentAuthorized, PaymentDeclined } from '@shop/payments';
import { DomainEventHandler } from 'hearken';
import { CancelOrder } from './commands/index.js';
import type { Orders } from './orders.js';

/**
 * Takes an order on when it is paid, and cancels it when it cannot be.
 *
 * The bank's answer stands, whatever becomes of the order: so the cancellation is left for later, and may
 * fail alone, where somebody else was faster.
 */
@DomainEventHandler
export class PaymentProgress {
  constructor(
    private readonly orders: Orders,
    private readonly commands: CommandSender,
  ) {}

  onAuthorized({ orderId }: PaymentAuthorized): void {
    this.orders.change(orderId, (order) => order.markPaid());
  }

  onDeclined({ orderId, reason }: PaymentDeclined): void {
    this.commands.enqueue(new CancelOrder(orderId, `payment declined: ${reason}`));
  }
}
