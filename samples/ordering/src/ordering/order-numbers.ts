import type { ShopDatabase } from '@shop/database';

/** Numbers the orders. A number is drawn in the order's own transaction: a refused order leaves no gap. */
export class OrderNumbers {
  constructor(private readonly database: ShopDatabase) {}

  next(): string {
    const sql = 'UPDATE order_numbers SET last = last + 1 RETURNING last';
    const { last } = this.database.current.get(sql) as { last: number };
    return `O-${last}`;
  }
}
