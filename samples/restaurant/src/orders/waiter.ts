import { Command, CommandHandler } from 'hearken';
import type { Menu } from '../menu/menu.js';
import type { Orders } from './orders.js';

export class OrderDishes extends Command {
  constructor(
    readonly table: number,
    readonly dishes: readonly string[],
  ) {
    super();
  }
}

/** Answers with what was paid, in cents. */
export class SettleBill extends Command<number> {
  constructor(readonly table: number) {
    super();
  }
}

/** Takes orders and money. */
@CommandHandler
export class Waiter {
  constructor(
    private readonly orders: Orders,
    private readonly menu: Menu,
  ) {}

  order({ table, dishes }: OrderDishes): void {
    const order = this.orders.ofTable(table);
    for (const dish of dishes) order.order(dish, this.menu.get(dish).cents);
    this.orders.save(order);
  }

  settle({ table }: SettleBill): number {
    const order = this.orders.ofTable(table);
    const paid = order.settle();
    this.orders.remove(order);
    return paid;
  }
}
