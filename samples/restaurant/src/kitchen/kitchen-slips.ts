import { DomainEventHandler } from 'hearken';
import type { MenuItemSoldOut } from '../menu/menu-events.js';
import type { DishOrdered } from '../orders/order-events.js';
import type { SlipPrinter } from './slip-printer.js';

/** Tells the kitchen, once it is certain: asynchronous handlers run after the commit. */
@DomainEventHandler
export class KitchenSlips {
  constructor(private readonly printer: SlipPrinter) {}

  async cook({ table, dish }: DishOrdered): Promise<void> {
    await this.printer.print(`table ${table}: ${dish}`);
  }

  async strike({ item }: MenuItemSoldOut): Promise<void> {
    await this.printer.print(`no more ${item}`);
  }
}
