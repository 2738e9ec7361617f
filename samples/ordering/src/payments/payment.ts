import type { Money } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import { PaymentAuthorized, PaymentDeclined, PaymentRefunded } from './payment-events.js';

/** The money for one order. */
export class Payment extends AggregateRoot {
  #collected = false;

  constructor(
    readonly orderId: string,
    readonly amount: Money,
  ) {
    super();
  }

  get refundable(): boolean {
    return this.#collected;
  }

  authorize(): void {
    this.#collected = true;
    this.raise(new PaymentAuthorized(this.orderId, this.amount));
  }

  decline(reason: string): void {
    this.raise(new PaymentDeclined(this.orderId, reason));
  }

  refund(): void {
    this.#collected = false;
    this.raise(new PaymentRefunded(this.orderId, this.amount));
  }
}
