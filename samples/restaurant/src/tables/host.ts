import { Command, CommandHandler } from 'hearken';
import { Table } from './table.js';
import type { Tables } from './tables.js';

export class SetTable extends Command {
  constructor(
    readonly table: number,
    readonly seats: number,
  ) {
    super();
  }
}

export class SeatGuests extends Command {
  constructor(
    readonly table: number,
    readonly guests: number,
  ) {
    super();
  }
}

/** Knows the tables. */
@CommandHandler
export class Host {
  constructor(private readonly tables: Tables) {}

  set({ table, seats }: SetTable): void {
    this.tables.save(new Table(table, seats));
  }

  seat({ table: number, guests }: SeatGuests): void {
    const table = this.tables.get(number);
    table.occupy(guests);
    this.tables.save(table);
  }
}
