import { Money, RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  type ProductEvent,
  ProductListed,
  ProductPriceChanged,
  ProductSoldOut,
} from './product-events.js';

/** What is kept of a product. */
export interface ProductState {
  readonly id: string;
  readonly title: string;
  /** In cents. */
  readonly price: number;
  readonly stock: number;
}

/** Something the shop sells; its stock never falls below zero. */
export class Product extends AggregateRoot<ProductEvent> {
  readonly id: string;
  readonly title: string;
  #price: Money;
  #stock: number;

  private constructor({ id, title, price, stock }: ProductState) {
    super();
    this.id = id;
    this.title = title;
    this.#price = Money.ofCents(price);
    this.#stock = stock;
  }

  static list(listing: ProductState): Product {
    const product = new Product(listing);
    checkPrice(product.price);
    product.raise(new ProductListed(product.id, product.title, product.price));
    return product;
  }

  static restore(state: ProductState): Product {
    return new Product(state);
  }

  get state(): ProductState {
    return { id: this.id, title: this.title, price: this.#price.cents, stock: this.#stock };
  }

  get price(): Money {
    return this.#price;
  }

  has(quantity: number): boolean {
    return quantity <= this.#stock;
  }

  changePrice(price: Money): void {
    checkPrice(price);
    const formerPrice = this.#price;
    this.#price = price;
    this.raise(new ProductPriceChanged(this.id, price, formerPrice));
  }

  take(quantity: number): void {
    RuleBroken.check(this.has(quantity), `${this.title}: not enough in stock`);
    this.#stock -= quantity;
    if (this.#stock === 0) this.raise(new ProductSoldOut(this.id));
  }

  putBack(quantity: number): void {
    this.#stock += quantity;
  }
}

function checkPrice(price: Money): void {
  RuleBroken.check(price.exceeds(Money.none), 'a price must be positive');
}
