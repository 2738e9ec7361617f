import { Money, RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  BuyerAndPaymentMethodVerified,
  type BuyerEvent,
  BuyerRegistered,
  PaymentMethodAdded,
  PurchaseRecorded,
  PurchaseTakenBack,
} from './buyer-events.js';

export interface Card {
  /** All but the last digits hidden. */
  readonly number: string;
  /** Year and month, `2027-08`: compared as text. */
  readonly validUntil: string;
}

/** What is kept of a buyer. */
export interface BuyerState {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly string[];
  /** In cents. */
  readonly spent: number;
}

/** A customer who has placed at least one order, the cards they pay with, and what they have spent. */
export class Buyer extends AggregateRoot<BuyerEvent> {
  #cards: readonly string[] = [];
  #spent = Money.none;

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

  static restore({ id, name, cards, spent }: BuyerState): Buyer {
    const buyer = new Buyer(id, name);
    buyer.#cards = cards;
    buyer.#spent = Money.ofCents(spent);
    return buyer;
  }

  get state(): BuyerState {
    return { id: this.id, name: this.name, cards: this.#cards, spent: this.#spent.cents };
  }

  /** All that was paid, less what was given back. */
  get spent(): Money {
    return this.#spent;
  }

  /**
   * Accepts a card for an order, and remembers it.
   *
   * @throws {RuleBroken} when the card has run out in `month`.
   */
  verifyPaymentMethod(card: Card, { orderId, month }: { orderId: string; month: string }): void {
    RuleBroken.check(card.validUntil >= month, `the card ran out in ${card.validUntil}`);
    if (!this.#cards.includes(card.number)) {
      this.#cards = [...this.#cards, card.number];
      this.raise(new PaymentMethodAdded(this.id, card.number));
    }
    this.raise(new BuyerAndPaymentMethodVerified(this.id, orderId, card.number));
  }

  recordPurchase(orderId: string, amount: Money): void {
    this.#spent = this.#spent.plus(amount);
    this.raise(new PurchaseRecorded(this.id, { orderId, amount, spent: this.#spent }));
  }

  takeBackPurchase(orderId: string, amount: Money): void {
    this.#spent = this.#spent.minus(amount);
    this.raise(new PurchaseTakenBack(this.id, { orderId, amount, spent: this.#spent }));
  }
}
