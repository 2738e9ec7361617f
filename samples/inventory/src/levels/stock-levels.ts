import { inject, injectable } from 'tsyringe';
import { SQLITE, type Sqlite } from './sqlite.js';

export interface StockLevel {
  readonly sku: string;
  readonly description: string;
  readonly on_hand: number;
  readonly reserved: number;
  readonly available: number;
  readonly shipped: number;
  readonly status: 'active' | 'low' | 'discontinued';
}

const schema = `
  CREATE TABLE IF NOT EXISTS stock_level (
    sku           TEXT PRIMARY KEY,
    description   TEXT NOT NULL,
    reorder_point INTEGER NOT NULL,
    on_hand       INTEGER NOT NULL DEFAULT 0,
    reserved      INTEGER NOT NULL DEFAULT 0,
    shipped       INTEGER NOT NULL DEFAULT 0,
    discontinued  INTEGER NOT NULL DEFAULT 0
  )`;

const query = `
  SELECT sku, description, on_hand, reserved, on_hand - reserved AS available, shipped,
         CASE WHEN discontinued THEN 'discontinued'
              WHEN on_hand - reserved <= reorder_point THEN 'low'
              ELSE 'active' END AS status
    FROM stock_level ORDER BY sku`;

export type LevelColumn = 'on_hand' | 'reserved' | 'shipped';

/** The query model "what is on the shelves": one row an item, in SQLite. */
@injectable()
export class StockLevels {
  constructor(@inject(SQLITE) private readonly database: Sqlite) {
    database.exec(schema);
  }

  open(sku: string, description: string, reorderPoint: number): void {
    this.database
      .prepare('INSERT INTO stock_level (sku, description, reorder_point) VALUES (?, ?, ?)')
      .run(sku, description, reorderPoint);
  }

  add(sku: string, column: LevelColumn, quantity: number): void {
    this.database
      .prepare(`UPDATE stock_level SET ${column} = ${column} + ? WHERE sku = ?`)
      .run(quantity, sku);
  }

  discontinue(sku: string): void {
    this.database.prepare('UPDATE stock_level SET discontinued = 1 WHERE sku = ?').run(sku);
  }

  all(): StockLevel[] {
    return this.database.prepare(query).all() as StockLevel[];
  }
}
