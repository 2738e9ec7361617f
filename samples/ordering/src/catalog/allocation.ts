import { AggregateRoot } from 'hearken';
import { StockAllocated, StockRejected, StockReturned } from './allocation-events.js';
import type { Product } from './product.js';

export interface Wanted {
  readonly product: Product;
  readonly quantity: number;
}

/** The stock set aside for one order: all of it, or none. */
export class Allocation extends AggregateRoot {
  #held: readonly Wanted[] = [];

  private constructor(readonly orderId: string) {
    super();
  }

  static attempt(orderId: string, wanted: readonly Wanted[]): Allocation {
    const allocation = new Allocation(orderId);
    const missing = wanted.filter(({ product, quantity }) => !product.has(quantity));
    if (missing.length > 0) allocation.#reject(missing);
    else allocation.#hold(wanted);
    return allocation;
  }

  /** Puts back what is held; nothing happens when nothing is. */
  giveBack(): void {
    if (this.#held.length === 0) return;
    for (const { product, quantity } of this.#held) product.putBack(quantity);
    this.#held = [];
    this.raise(new StockReturned(this.orderId));
  }

  #reject(missing: readonly Wanted[]): void {
    const titles = missing.map(({ product }) => product.title);
    this.raise(new StockRejected(this.orderId, titles));
  }

  #hold(wanted: readonly Wanted[]): void {
    for (const { product, quantity } of wanted) product.take(quantity);
    this.#held = wanted;
    this.raise(new StockAllocated(this.orderId));
  }
}
