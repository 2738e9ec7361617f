import type { OrderCancelled, OrderShipped } from '@shop/ordering';
import type { Letter, Letters } from './letters.js';

/** What customers are told, whichever way: the channels inherit these handler methods. */
export abstract class CustomerNotices {
  protected abstract readonly channel: Letter['by'];

  constructor(private readonly letters: Letters) {}

  onShipped({ buyerId, orderId, trackingNumber }: OrderShipped): Promise<void> {
    return this.tell(buyerId, `${orderId} is on its way: ${trackingNumber}`);
  }

  onCancelled({ buyerId, orderId, reason }: OrderCancelled): Promise<void> {
    return this.tell(buyerId, `${orderId} was cancelled: ${reason}`);
  }

  protected async tell(to: string, text: string): Promise<void> {
    await this.letters.send({ by: this.channel, to, text });
  }
}
