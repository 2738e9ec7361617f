import { Money } from '@shop/kernel';
import { injectable } from 'tsyringe';
import { Product } from './product.js';
import type { Products } from './products.js';

export interface ProductLine {
  readonly id: string;
  readonly title: string;
  readonly price: number;
  readonly stock: number;
}

/** What the shop decides to sell, and for how much. */
@injectable()
export class Assortment {
  constructor(private readonly products: Products) {}

  list({ id, title, price, stock }: ProductLine): void {
    this.products.save(Product.list(id, { title, price: Money.of(price), stock }));
  }

  changePrice(productId: string, price: number): void {
    const product = this.products.get(productId);
    product.changePrice(Money.of(price));
    this.products.save(product);
  }
}
