import { DomainEventHandler } from 'hearken';
import type { BillSettled } from '../orders/order-events.js';
import type { Tables } from './tables.js';

/** Clears a table whose guests have paid, in the same transaction. */
@DomainEventHandler
export class TableClearing {
  constructor(private readonly tables: Tables) {}

  onSettled({ table: number }: BillSettled): void {
    const table = this.tables.get(number);
    table.clear();
    this.tables.save(table);
  }
}
