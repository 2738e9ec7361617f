import { setImmediate } from 'node:timers/promises';
import { Money } from '@shop/kernel';
import { type BankAnswer, PaymentGateway } from './payment-gateway.js';

/** A bank that declines whatever exceeds 2,500. */
export class TestGateway extends PaymentGateway {
  readonly #limit = Money.of(2500);

  async charge(_card: string, amount: Money): Promise<BankAnswer> {
    await setImmediate();
    return amount.exceeds(this.#limit) ? { declined: 'over the limit' } : 'charged';
  }

  async refund(): Promise<void> {
    await setImmediate();
  }
}
