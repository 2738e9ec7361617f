import { AuditTrail } from '@shop/audit';
import { Assortment } from '@shop/catalog';
import { RaisedEvents } from '@shop/kernel';
import { Letters } from '@shop/notices';
import { Checkout } from '@shop/ordering';
import { BestSellers, OrderBook } from '@shop/reading';
import { DispatchDesk } from '@shop/shipping';
import type { Hearken } from 'hearken';
import type { DependencyContainer } from 'tsyringe';
import type { Events } from './hearken.gen.js';

/** The running application: what can be done in it, and what can be read from it. */
export class Shop {
  readonly assortment: Assortment;
  readonly checkout: Checkout;
  readonly dispatchDesk: DispatchDesk;
  readonly orderBook: OrderBook;
  readonly bestSellers: BestSellers;
  readonly auditTrail: AuditTrail;
  readonly letters: Letters;
  readonly #raised: RaisedEvents;

  constructor(
    readonly container: DependencyContainer,
    readonly hearken: Hearken<Events>,
  ) {
    this.assortment = container.resolve(Assortment);
    this.checkout = container.resolve(Checkout);
    this.dispatchDesk = container.resolve(DispatchDesk);
    this.orderBook = container.resolve(OrderBook);
    this.bestSellers = container.resolve(BestSellers);
    this.auditTrail = container.resolve(AuditTrail);
    this.letters = container.resolve(Letters);
    this.#raised = container.resolve(RaisedEvents);
  }

  /** Runs one command and everything that follows from its events. */
  async run(command: (shop: Shop) => void): Promise<void> {
    try {
      command(this);
      await this.#raised.dispatchAll((event) => this.hearken.dispatchAsync(event));
    } finally {
      this.#raised.clear();
    }
  }
}
