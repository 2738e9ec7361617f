import type { PurchaseOrder, Purchasing } from './purchasing.js';

/** Purchase orders kept in memory. */
export class PurchaseOrderBook implements Purchasing {
  #orders: readonly PurchaseOrder[] = [];

  get orders(): readonly PurchaseOrder[] {
    return this.#orders;
  }

  order(sku: string, quantity: number): string {
    const number = `PO-${String(this.#orders.length + 1).padStart(4, '0')}`;
    this.#orders = [...this.#orders, { number, sku, quantity, status: 'open' }];
    return number;
  }

  withdraw(sku: string): void {
    this.#orders = this.#orders.map((order) =>
      order.sku === sku ? { ...order, status: 'withdrawn' } : order,
    );
  }
}
