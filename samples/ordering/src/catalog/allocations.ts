import type { RaisedEvents } from '@shop/kernel';
import type { Allocation } from './allocation.js';

/** What is set aside, by order, in memory. */
export class Allocations {
  readonly #byOrder = new Map<string, Allocation>();

  constructor(private readonly raised: RaisedEvents) {}

  find(orderId: string): Allocation | undefined {
    return this.#byOrder.get(orderId);
  }

  save(allocation: Allocation): void {
    this.#byOrder.set(allocation.orderId, allocation);
    this.raised.collectFrom(allocation);
  }
}
