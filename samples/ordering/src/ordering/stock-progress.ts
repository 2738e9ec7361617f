import { type AllocationOutcome, StockRejected } from '@shop/catalog';
import type { CommandSender } from '@shop/kernel';
import { DomainEventHandler } from 'hearken';
import { CancelOrder } from './commands/index.js';
import type { Orders } from './orders.js';

/**
 * Takes an order on when its stock is there, and cancels it when it is not.
 *
 * The command that it sends joins the unit of work: an order is submitted and cancelled, or neither.
 */
@DomainEventHandler({ delivery: 'inTransaction' })
export class StockProgress {
  constructor(
    private readonly orders: Orders,
    private readonly commands: CommandSender,
  ) {}

  async onOutcome(outcome: AllocationOutcome): Promise<void> {
    const { orderId } = outcome;
    if (outcome instanceof StockRejected) {
      const reason = `not in stock: ${outcome.missing.join(', ')}`;
      await this.commands.send(new CancelOrder(orderId, reason));
    } else {
      this.orders.change(orderId, (order) => order.confirm());
    }
  }
}
