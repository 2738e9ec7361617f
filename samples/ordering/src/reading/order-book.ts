import { Money } from '@shop/kernel';

export interface OrderRow {
  readonly order: string;
  readonly customer: string;
  readonly pieces: number;
  readonly total: Money;
  readonly status: string;
}

/** The query model "how do the orders stand": one row an order. */
export class OrderBook {
  readonly #rows = new Map<string, OrderRow>();

  get rows(): readonly OrderRow[] {
    return [...this.#rows.values()];
  }

  open(order: string, customer: string): void {
    this.#rows.set(order, { order, customer, pieces: 0, total: Money.none, status: 'started' });
  }

  change(order: string, change: (row: OrderRow) => Partial<OrderRow>): void {
    const row = this.#rows.get(order);
    if (row) this.#rows.set(order, { ...row, ...change(row) });
  }
}
