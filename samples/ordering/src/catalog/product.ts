import { Money, RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import { ProductListed, ProductPriceChanged, ProductSoldOut } from './product-events.js';

export interface Listing {
  readonly title: string;
  readonly price: Money;
  readonly stock: number;
}

/** Something the shop sells; its stock never falls below zero. */
export class Product extends AggregateRoot {
  #price: Money;
  #stock: number;

  private constructor(
    readonly id: string,
    readonly title: string,
    { price, stock }: Listing,
  ) {
    super();
    this.#price = price;
    this.#stock = stock;
  }

  static list(id: string, listing: Listing): Product {
    const product = new Product(id, listing.title, listing);
    product.raise(new ProductListed(id, listing.title, listing.price));
    return product;
  }

  get price(): Money {
    return this.#price;
  }

  has(quantity: number): boolean {
    return quantity <= this.#stock;
  }

  changePrice(price: Money): void {
    RuleBroken.check(price.exceeds(Money.none), 'a price must be positive');
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
