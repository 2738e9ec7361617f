import type { Money } from '@shop/kernel';

/** A port; being a class, it is its own token, and nobody needs `@inject`. */
export abstract class PaymentGateway {
  /** Charges a card; resolves to the reason when the bank declines. */
  abstract charge(card: string, amount: Money): Promise<'charged' | { declined: string }>;

  abstract refund(orderId: string, amount: Money): Promise<void>;
}
