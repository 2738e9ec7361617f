import { StockRuleBroken } from './stock-rule-broken.js';

/** What is set aside of one stock item, by order. */
export class Reservations {
  readonly #byOrder = new Map<string, number>();

  get total(): number {
    return [...this.#byOrder.values()].reduce((sum, quantity) => sum + quantity, 0);
  }

  add(orderNumber: string, quantity: number): void {
    this.#byOrder.set(orderNumber, this.#heldFor(orderNumber) + quantity);
  }

  /** @throws {StockRuleBroken} when less is reserved for the order. */
  take(orderNumber: string, quantity: number): void {
    const held = this.#heldFor(orderNumber);
    StockRuleBroken.check(quantity <= held, `only ${held} reserved for ${orderNumber}`);
    if (quantity === held) this.#byOrder.delete(orderNumber);
    else this.#byOrder.set(orderNumber, held - quantity);
  }

  #heldFor(orderNumber: string): number {
    return this.#byOrder.get(orderNumber) ?? 0;
  }
}
