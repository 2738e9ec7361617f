import { DomainEventHandler } from 'hearken';
import { inject } from 'tsyringe';
import { Replenishment } from '../purchasing/replenishment.js';
import type { StockItemDiscontinued, StockRanLow } from '../stock/stock-events.js';
import { MAIL, type Mail } from './mail.js';

/** Tells the people concerned, once the movement itself is done. */
@DomainEventHandler
export class StockNotifier {
  constructor(
    @inject(MAIL) private readonly mail: Mail,
    private readonly replenishment: Replenishment,
  ) {}

  async onRanLow({ sku, available }: StockRanLow): Promise<void> {
    const { purchaseOrder = 'nothing' } = this.replenishment;
    const subject = `${sku}: ${available} left, ${purchaseOrder} ordered`;
    await this.mail.send({ to: 'purchasing', subject });
  }

  async onDiscontinued({ sku }: StockItemDiscontinued): Promise<void> {
    await this.mail.send({ to: 'sales', subject: `${sku} is no longer sold` });
  }
}
