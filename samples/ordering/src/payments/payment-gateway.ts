import type { Money } from '@shop/kernel';

export type BankAnswer = 'charged' | { readonly declined: string };

/** What the bank is asked for. */
export interface Charge {
  readonly orderId: string;
  readonly card: string;
  readonly amount: Money;
  /** The same each time the same charge is asked for: the bank charges once under it. */
  readonly idempotencyKey: string;
}

/** What the bank is asked to give back: all that was charged for an order. */
export interface Refund {
  readonly orderId: string;
  /** As for a {@link Charge}. */
  readonly idempotencyKey: string;
}

/** A port; being a class, it is its own token, and nobody needs `@inject`. */
export abstract class PaymentGateway {
  /** Charges a card, once under its key; resolves to the reason when the bank declines. */
  abstract charge(charge: Charge): Promise<BankAnswer>;

  /** Gives money back, once under its key. */
  abstract refund(refund: Refund): Promise<void>;
}
