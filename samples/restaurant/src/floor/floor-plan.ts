import type { Database } from '../kernel/database.js';

/** What the floor looks like now. */
export interface FloorRow {
  readonly table: number;
  readonly guests: number;
  readonly dishes: number;
  readonly cents: number;
}

/**
 * The query model of the floor: read straight from SQL, and from the handle that is written to, for a database in
 * memory has no other. Asked within a unit of work, it has what that one has written.
 */
export class FloorPlan {
  constructor(private readonly database: Database) {}

  all(): FloorRow[] {
    const rows = this.database.handle
      .prepare('SELECT number AS "table", guests, dishes, cents FROM floor ORDER BY number')
      .all() as FloorRow[];
    return rows.map(({ table, guests, dishes, cents }) => ({ table, guests, dishes, cents }));
  }
}
