import type { Money } from '@shop/kernel';

export type BankAnswer = 'charged' | { readonly declined: string };

/** A port; being a class, it is its own token, and nobody needs `@inject`. */
export abstract class PaymentGateway {
  /** Charges a card; resolves to the reason when the bank declines. */
  abstract charge(card: string, amount: Money): Promise<BankAnswer>;

  /** Gives back all that was charged for an order. */
  abstract refund(orderId: string): Promise<void>;
}
