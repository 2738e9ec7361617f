import type { ProductPriceChanged } from '@shop/catalog';
import { DomainEventHandler } from 'hearken';
import { CustomerNotices } from './customer-notices.js';

/** Inherits both notices as they are, and adds one of its own. */
@DomainEventHandler
export class EmailNotices extends CustomerNotices {
  protected readonly channel = 'e-mail';

  async onPriceChanged(event: ProductPriceChanged): Promise<void> {
    const [now, before] = [event.price, event.formerPrice].map(String);
    await this.tell('newsletter', `${event.productId} now costs ${now} instead of ${before}`);
  }
}
