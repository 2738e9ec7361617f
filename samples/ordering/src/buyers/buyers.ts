import type { RaisedEvents } from '@shop/kernel';
import type { Buyer } from './buyer.js';

/** Everybody who has ordered, in memory. */
export class Buyers {
  readonly #byId = new Map<string, Buyer>();

  constructor(private readonly raised: RaisedEvents) {}

  find(id: string): Buyer | undefined {
    return this.#byId.get(id);
  }

  save(buyer: Buyer): void {
    this.#byId.set(buyer.id, buyer);
    this.raised.collectFrom(buyer);
  }
}
