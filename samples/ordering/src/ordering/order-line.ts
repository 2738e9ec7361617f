import { Money, RuleBroken } from '@shop/kernel';
import { Entity } from 'hearken';
import { type OrderedProduct, OrderLineAdded, OrderLineQuantityChanged } from './order-events.js';

/** What is kept of a line. */
export interface OrderLineState {
  readonly productId: string;
  readonly title: string;
  /** In cents. */
  readonly price: number;
  readonly quantity: number;
}

/** A product and how many of it: a part of its order, which raises what the line raises. */
export class OrderLine extends Entity<OrderLineAdded | OrderLineQuantityChanged> {
  #quantity: number;

  private constructor(
    readonly orderId: string,
    readonly product: Omit<OrderedProduct, 'quantity'>,
    quantity: number,
  ) {
    super();
    this.#quantity = quantity;
  }

  static add(orderId: string, { quantity, ...product }: OrderedProduct): OrderLine {
    RuleBroken.check(quantity > 0, 'a line needs a quantity');
    const line = new OrderLine(orderId, product, quantity);
    line.raise(new OrderLineAdded(orderId, line.ordered));
    return line;
  }

  static restore(orderId: string, { price, quantity, ...product }: OrderLineState): OrderLine {
    return new OrderLine(orderId, { ...product, price: Money.ofCents(price) }, quantity);
  }

  get state(): OrderLineState {
    return { ...this.product, price: this.product.price.cents, quantity: this.#quantity };
  }

  get ordered(): OrderedProduct {
    return { ...this.product, quantity: this.#quantity };
  }

  get quantity(): number {
    return this.#quantity;
  }

  get total(): Money {
    return this.product.price.times(this.#quantity);
  }

  changeQuantity(quantity: number): void {
    RuleBroken.check(quantity > 0, 'a line needs a quantity');
    const former = this.#quantity;
    this.#quantity = quantity;
    this.raise(new OrderLineQuantityChanged(this.orderId, this.ordered, former));
  }
}
