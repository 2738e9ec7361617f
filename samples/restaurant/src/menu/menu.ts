import { SqliteRepository } from 'hearken/sqlite';
import type { Database } from '../kernel/database.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { MenuItem, type MenuItemDocument } from './menu-item.js';

export class Menu extends SqliteRepository<MenuItem, MenuItemDocument> {
  constructor({ store }: Database) {
    super(store, {
      table: 'menu_item',
      idOf: ({ name }) => name,
      toJson: (item) => item.toJson(),
      fromJson: (document) => new MenuItem(document),
    });
  }

  /** @throws {RuleBroken} when it is not on the menu. */
  get(name: string): MenuItem {
    const item = this.find(name);
    RuleBroken.check(item !== undefined, `${name} is not on the menu`);
    return item;
  }
}
