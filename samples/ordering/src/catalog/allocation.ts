import { AggregateRoot } from 'hearken';
import {
  type AllocationEvent,
  StockAllocated,
  StockRejected,
  StockReturned,
} from './allocation-events.js';
import type { Product } from './product.js';

export interface Wanted {
  readonly product: Product;
  readonly quantity: number;
}

/** Pieces of one product. */
export interface Held {
  readonly productId: string;
  readonly quantity: number;
}

/** What is kept of an allocation. */
export interface AllocationState {
  readonly orderId: string;
  readonly held: readonly Held[];
}

/** The stock set aside for one order: all of it, or none. */
export class Allocation extends AggregateRoot<AllocationEvent> {
  #held: readonly Held[] = [];

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

  static restore({ orderId, held }: AllocationState): Allocation {
    const allocation = new Allocation(orderId);
    allocation.#held = held;
    return allocation;
  }

  get state(): AllocationState {
    return { orderId: this.orderId, held: this.#held };
  }

  /** Holds nothing any more, and says what belongs back on the shelves. */
  release(): readonly Held[] {
    const released = this.#held;
    this.#held = [];
    if (released.length > 0) this.raise(new StockReturned(this.orderId));
    return released;
  }

  #reject(missing: readonly Wanted[]): void {
    const titles = missing.map(({ product }) => product.title);
    this.raise(new StockRejected(this.orderId, titles));
  }

  #hold(wanted: readonly Wanted[]): void {
    for (const { product, quantity } of wanted) product.take(quantity);
    this.#held = wanted.map(({ product, quantity }) => ({ productId: product.id, quantity }));
    this.raise(new StockAllocated(this.orderId));
  }
}
