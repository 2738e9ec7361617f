import type { OrderShipped } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { CustomerNotices } from './customer-notices.js';

/** Inherits both notices, and shortens one. */
@DomainEventHandler({ after: 'EmailNotices' })
export class TextNotices extends CustomerNotices {
  protected readonly channel = 'text message';

  override onShipped({ buyerId, trackingNumber }: OrderShipped): Promise<void> {
    return this.tell(buyerId, `Parcel ${trackingNumber} has left us.`);
  }
}
