import { setImmediate } from 'node:timers/promises';
import { Money } from '@shop/kernel';
import { type BankAnswer, type Charge, PaymentGateway, type Refund } from './payment-gateway.js';

/** A bank that declines whatever exceeds 2,500, and keeps its books. */
export class TestGateway extends PaymentGateway {
  readonly #limit = Money.of(2500);
  readonly #answers = new Map<string, BankAnswer>();
  /** What was charged and not given back, by order. */
  readonly charged = new Map<string, Money>();

  async charge({ orderId, amount, idempotencyKey }: Charge): Promise<BankAnswer> {
    await setImmediate();
    const before = this.#answers.get(idempotencyKey);
    if (before !== undefined) return before;
    const answer = amount.exceeds(this.#limit) ? { declined: 'over the limit' } : 'charged';
    this.#answers.set(idempotencyKey, answer);
    if (answer === 'charged') this.#add(orderId, amount);
    return answer;
  }

  async refund({ orderId }: Refund): Promise<void> {
    await setImmediate();
    this.charged.delete(orderId);
  }

  #add(orderId: string, amount: Money): void {
    this.charged.set(orderId, (this.charged.get(orderId) ?? Money.none).plus(amount));
  }
}
