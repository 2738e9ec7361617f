import { Money } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  PaymentAuthorized,
  PaymentDeclined,
  type PaymentEvent,
  PaymentRefunded,
} from './payment-events.js';

/** What is kept of a payment. */
export interface PaymentState {
  readonly orderId: string;
  /** In cents. */
  readonly amount: number;
  readonly status: 'authorized' | 'declined' | 'refunded';
}

/** The money for one order. */
export class Payment extends AggregateRoot<PaymentEvent> {
  #status: PaymentState['status'];

  private constructor(
    readonly orderId: string,
    readonly amount: Money,
    status: PaymentState['status'],
  ) {
    super();
    this.#status = status;
  }

  static authorized(orderId: string, amount: Money): Payment {
    const payment = new Payment(orderId, amount, 'authorized');
    payment.raise(new PaymentAuthorized(orderId, amount));
    return payment;
  }

  static declined(orderId: string, amount: Money, reason: string): Payment {
    const payment = new Payment(orderId, amount, 'declined');
    payment.raise(new PaymentDeclined(orderId, reason));
    return payment;
  }

  static restore({ orderId, amount, status }: PaymentState): Payment {
    return new Payment(orderId, Money.ofCents(amount), status);
  }

  get state(): PaymentState {
    return { orderId: this.orderId, amount: this.amount.cents, status: this.#status };
  }

  /** Nothing happens where there is nothing to give back. */
  refund(): void {
    if (this.#status !== 'authorized') return;
    this.#status = 'refunded';
    this.raise(new PaymentRefunded(this.orderId, this.amount));
  }
}
