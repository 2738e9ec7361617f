import { AggregateRoot } from '../../../src/index.js';
import type { DocumentMapping } from '../../../src/stores/repository.js';

/** An aggregate that needs its mapping to come back: a map of dates is no JSON. */
export class Basket extends AggregateRoot {
  readonly added = new Map<string, Date>();

  constructor(readonly id: string) {
    super();
  }

  add(item: string, on = new Date(0)): this {
    this.added.set(item, on);
    return this;
  }
}

interface BasketDocument {
  readonly id: string;
  readonly added: readonly (readonly [string, string])[];
}

export const baskets: DocumentMapping<Basket, BasketDocument> = {
  table: 'basket',
  idOf: ({ id }) => id,
  toJson: ({ id, added }) => ({
    id,
    added: [...added].map(([item, on]) => [item, on.toISOString()] as const),
  }),
  fromJson: ({ id, added }) => {
    const basket = new Basket(id);
    for (const [item, on] of added) basket.add(item, new Date(on));
    return basket;
  },
};
