import { SqliteRepository } from 'hearken/sqlite';
import type { Database } from '../kernel/database.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { Table, type TableDocument } from './table.js';

export class Tables extends SqliteRepository<Table, TableDocument> {
  constructor({ store }: Database) {
    super(store, {
      table: 'dining_table',
      idOf: ({ number }) => String(number),
      toJson: (table) => table.toJson(),
      fromJson: ({ number, seats, guests }) => new Table(number, seats, guests),
    });
  }

  /** @throws {RuleBroken} when there is no such table. */
  get(number: number): Table {
    const table = this.find(String(number));
    RuleBroken.check(table !== undefined, `there is no table ${number}`);
    return table;
  }
}
