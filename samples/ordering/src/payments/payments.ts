import type { RaisedEvents } from '@shop/kernel';
import type { Payment } from './payment.js';

/** Payments by order, in memory. */
export class Payments {
  readonly #byOrder = new Map<string, Payment>();

  constructor(private readonly raised: RaisedEvents) {}

  find(orderId: string): Payment | undefined {
    return this.#byOrder.get(orderId);
  }

  save(payment: Payment): void {
    this.#byOrder.set(payment.orderId, payment);
    this.raised.collectFrom(payment);
  }
}
