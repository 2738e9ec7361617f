import { RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  BuyerAndPaymentMethodVerified,
  BuyerRegistered,
  PaymentMethodAdded,
} from './buyer-events.js';

export interface Card {
  readonly number: string;
  /** Year and month, `2027-08`: compared as text. */
  readonly validUntil: string;
}

/** A customer who has placed at least one order, and the cards they paid with. */
export class Buyer extends AggregateRoot {
  readonly #cards = new Set<string>();

  private constructor(
    readonly id: string,
    readonly name: string,
  ) {
    super();
  }

  static register(id: string, name: string): Buyer {
    const buyer = new Buyer(id, name);
    buyer.raise(new BuyerRegistered(id, name));
    return buyer;
  }

  /**
   * Accepts a card for an order, and remembers it.
   *
   * @throws {RuleBroken} when the card has run out in `month`.
   */
  verifyPaymentMethod(card: Card, { orderId, month }: { orderId: string; month: string }): void {
    RuleBroken.check(card.validUntil >= month, `the card ran out in ${card.validUntil}`);
    if (!this.#cards.has(card.number)) {
      this.#cards.add(card.number);
      this.raise(new PaymentMethodAdded(this.id, card.number));
    }
    this.raise(new BuyerAndPaymentMethodVerified(this.id, orderId, card.number));
  }
}
