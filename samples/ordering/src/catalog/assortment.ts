import { Money } from '@shop/kernel';
import { CommandHandler } from 'hearken';
import type { ChangePrice } from './change-price.js';
import type { ListProduct } from './list-product.js';
import { Product } from './product.js';
import type { Products } from './products.js';

/** What the shop decides to sell, and for how much. */
@CommandHandler
export class Assortment {
  constructor(private readonly products: Products) {}

  list({ productId, listing: { title, price, stock } }: ListProduct): void {
    const { cents } = Money.of(price);
    this.products.save(Product.list({ id: productId, title, price: cents, stock }));
  }

  changePrice({ productId, price }: ChangePrice): void {
    this.products.change(productId, (product) => product.changePrice(Money.of(price)));
  }
}
