import { AggregateRoot } from 'hearken';
import { RuleBroken } from '../kernel/rule-broken.js';
import { BillSettled, type DishOrdered, OrderOpened } from './order-events.js';
import { OrderedDish, type OrderedDishDocument } from './ordered-dish.js';

export interface OrderDocument {
  readonly table: number;
  readonly dishes: readonly OrderedDishDocument[];
}

/** What the guests of a table have ordered until they pay. */
export class Order extends AggregateRoot<OrderOpened | DishOrdered | BillSettled> {
  readonly #dishes: OrderedDish[] = [];

  constructor(readonly table: number) {
    super();
  }

  static open(table: number, guests: number): Order {
    const order = new Order(table);
    order.raise(new OrderOpened(table, guests));
    return order;
  }

  static fromJson({ table, dishes }: OrderDocument): Order {
    const order = new Order(table);
    for (const { dish, cents } of dishes) order.#add(new OrderedDish(dish, cents));
    return order;
  }

  get cents(): number {
    return this.#dishes.reduce((sum, { cents }) => sum + cents, 0);
  }

  order(dish: string, cents: number): void {
    this.#add(new OrderedDish(dish, cents)).order(this.table);
  }

  settle(): number {
    RuleBroken.check(this.#dishes.length > 0, `table ${this.table} has ordered nothing`);
    this.raise(new BillSettled(this.table, this.cents));
    return this.cents;
  }

  toJson(): OrderDocument {
    return { table: this.table, dishes: this.#dishes.map(({ dish, cents }) => ({ dish, cents })) };
  }

  #add(dish: OrderedDish): OrderedDish {
    this.#dishes.push(this.adopt(dish));
    return dish;
  }
}
