import { DomainEventHandler } from 'hearken';
import type { DishOrdered } from '../orders/order-events.js';
import type { Menu } from './menu.js';

/** Takes a portion for each dish that is ordered. What is sold out is not ordered: all of it rolls back. */
@DomainEventHandler
export class PortionCount {
  constructor(private readonly menu: Menu) {}

  onOrdered({ dish }: DishOrdered): void {
    const item = this.menu.get(dish);
    item.takePortion();
    this.menu.save(item);
  }
}
