import { AggregateRoot } from 'hearken';
import { RuleBroken } from '../kernel/rule-broken.js';
import { MenuItemAdded, MenuItemSoldOut } from './menu-events.js';

export interface MenuItemDocument {
  readonly name: string;
  readonly cents: number;
  readonly portions: number;
}

/** A dish or a drink, and how many portions of it are left tonight. */
export class MenuItem extends AggregateRoot<MenuItemAdded | MenuItemSoldOut> {
  readonly name: string;
  readonly cents: number;
  #portions: number;

  constructor({ name, cents, portions }: MenuItemDocument) {
    super();
    this.name = name;
    this.cents = cents;
    this.#portions = portions;
  }

  static add(item: MenuItemDocument): MenuItem {
    const added = new MenuItem(item);
    added.raise(new MenuItemAdded(item.name, item.cents));
    return added;
  }

  takePortion(): void {
    RuleBroken.check(this.#portions > 0, `${this.name} is sold out`);
    this.#portions -= 1;
    if (this.#portions === 0) this.raise(new MenuItemSoldOut(this.name));
  }

  toJson(): MenuItemDocument {
    return { name: this.name, cents: this.cents, portions: this.#portions };
  }
}
