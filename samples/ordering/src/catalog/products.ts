import { type RaisedEvents, RuleBroken } from '@shop/kernel';
import type { Product } from './product.js';

/** The products of the shop, in memory. */
export class Products {
  readonly #byId = new Map<string, Product>();

  constructor(private readonly raised: RaisedEvents) {}

  /** @throws {RuleBroken} when the shop does not sell it. */
  get(id: string): Product {
    const product = this.#byId.get(id);
    RuleBroken.check(product !== undefined, `no product ${id}`);
    return product;
  }

  save(product: Product): void {
    this.#byId.set(product.id, product);
    this.raised.collectFrom(product);
  }
}
