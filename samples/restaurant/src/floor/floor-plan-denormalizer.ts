import { currentUnitOfWork, DomainEventHandler } from 'hearken';
import type { SqliteConnection } from 'hearken/sqlite';
import type { Database } from '../kernel/database.js';
import type { DishOrdered, OrderOpened } from '../orders/order-events.js';
import type { TableCleared } from '../tables/table-events.js';

/** Keeps the floor plan, in the transaction of what it follows. */
@DomainEventHandler
export class FloorPlanDenormalizer {
  constructor(private readonly database: Database) {}

  onOpened({ table, guests }: OrderOpened): void {
    const sql = 'INSERT INTO floor (number, guests, dishes, cents) VALUES (?, ?, 0, 0)';
    this.#connection.run(sql, table, guests);
  }

  onOrdered({ table, cents }: DishOrdered): void {
    const sql = 'UPDATE floor SET dishes = dishes + 1, cents = cents + ? WHERE number = ?';
    this.#connection.run(sql, cents, table);
  }

  onCleared({ table }: TableCleared): void {
    this.#connection.run('DELETE FROM floor WHERE number = ?', table);
  }

  get #connection(): SqliteConnection {
    return currentUnitOfWork().connectionOf(this.database.store);
  }
}
