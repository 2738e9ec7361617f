import type { ProductPriceChanged } from '@shop/catalog';
import { DomainEventHandler } from 'hearken';
import { CustomerNotices } from './customer-notices.js';

/** Inherits both notices as they are, and adds one of its own. */
@DomainEventHandler
export class EmailNotices extends CustomerNotices {
  protected readonly channel = 'e-mail';

  async onPriceChanged(event: ProductPriceChanged): Promise<void> {
    const { productId, price, formerPrice } = event;
    await this.tell('newsletter', `${productId} now costs ${price} instead of ${formerPrice}`);
  }
}
