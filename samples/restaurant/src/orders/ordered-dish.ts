import { Entity } from 'hearken';
import { DishOrdered } from './order-events.js';

export interface OrderedDishDocument {
  readonly dish: string;
  readonly cents: number;
}

/** One dish of an order: a part of it, so that the order raises what this one raises. */
export class OrderedDish extends Entity<DishOrdered> {
  constructor(
    readonly dish: string,
    readonly cents: number,
  ) {
    super();
  }

  order(table: number): this {
    this.raise(new DishOrdered(table, this.dish, this.cents));
    return this;
  }
}
