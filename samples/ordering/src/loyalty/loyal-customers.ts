import type { Buyers, PurchaseRecorded } from '@shop/buyers';
import { Money } from '@shop/kernel';
import type { Letters } from '@shop/notices';
import type { OrderBuyerAssigned, Orders } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';

const threshold = Money.of(6000);

/** Customers whose orders total more than $6,000 get 10 % off every new order, and an e-mail that says so. */
@DomainEventHandler
export class LoyalCustomers {
  constructor(
    private readonly buyers: Buyers,
    private readonly orders: Orders,
    private readonly letters: Letters,
  ) {}

  onBuyerAssigned({ orderId, buyerId }: OrderBuyerAssigned): void {
    if (!this.buyers.get(buyerId).spent.exceeds(threshold)) return;
    this.orders.change(orderId, (order) => order.grantDiscount(10, 'a loyal customer'));
  }

  async onPurchase({ buyerId, purchase: { amount, spent } }: PurchaseRecorded): Promise<void> {
    const wasLoyal = spent.minus(amount).exceeds(threshold);
    if (wasLoyal || !spent.exceeds(threshold)) return;
    const text = 'Thank you! From now on every order of yours is 10 % off.';
    await this.letters.send({ by: 'e-mail', to: buyerId, text });
  }
}
