import { Command, CommandHandler } from 'hearken';
import { MenuItem, type MenuItemDocument } from './menu-item.js';
import type { Menu } from './menu.js';

export class AddMenuItem extends Command {
  constructor(readonly item: MenuItemDocument) {
    super();
  }
}

/** Writes the menu. */
@CommandHandler
export class Chef {
  constructor(private readonly menu: Menu) {}

  add({ item }: AddMenuItem): void {
    this.menu.save(MenuItem.add(item));
  }
}
