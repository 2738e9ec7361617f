import type { ShopDatabase } from '@shop/database';
import { Money, NotFound } from '@shop/kernel';

export interface OrderRow {
  readonly orderId: string;
  readonly customer: string;
  readonly pieces: number;
  /** In percent. */
  readonly discount: number;
  /** As text, with two decimals. */
  readonly total: string;
  readonly status: string;
  /** Of the order, for those who decide by what they see here. */
  readonly version: number;
}

interface StoredRow extends Omit<OrderRow, 'total'> {
  readonly subtotal: number;
}

const columns = `
  order_id AS orderId, customer, pieces, subtotal, discount, status, orders.version
  FROM order_book JOIN orders ON orders.id = order_id`;

/** The query model "how do the orders stand": one row an order. Asks the tables, and no repository. */
export class OrderBook {
  constructor(private readonly database: ShopDatabase) {}

  all(): readonly OrderRow[] {
    return this.database.query<StoredRow>(`SELECT ${columns} ORDER BY order_id`).map(rowOf);
  }

  /** @throws {NotFound} */
  get(orderId: string): OrderRow {
    const sql = `SELECT ${columns} WHERE order_id = ?`;
    const [row] = this.database.query<StoredRow>(sql, orderId);
    return rowOf(NotFound.check(row, `there is no order ${orderId}`));
  }
}

function rowOf({ orderId, customer, pieces, subtotal, discount, status, version }: StoredRow) {
  const total = String(Money.ofCents(subtotal).lessPercent(discount));
  return { orderId, customer, pieces, discount, total, status, version };
}
