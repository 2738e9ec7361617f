import { setImmediate } from 'node:timers/promises';
import { Money } from '@shop/kernel';
import { PaymentGateway } from './payment-gateway.js';

/** A bank that declines whatever exceeds 1,000. */
export class TestGateway extends PaymentGateway {
  readonly #limit = Money.of(1000);

  async charge(_card: string, amount: Money): Promise<'charged' | { declined: string }> {
    await setImmediate();
    return amount.exceeds(this.#limit) ? { declined: 'over the limit' } : 'charged';
  }

  async refund(): Promise<void> {
    await setImmediate();
  }
}
