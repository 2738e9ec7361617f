import type { StockItem } from './stock-item.js';
import { StockRuleBroken } from './stock-rule-broken.js';

/** The stock items of the warehouse, in memory. */
export class StockItems {
  readonly #bySku = new Map<string, StockItem>();

  add(item: StockItem): void {
    StockRuleBroken.check(!this.#bySku.has(item.sku), `${item.sku} is already stocked`);
    this.#bySku.set(item.sku, item);
  }

  /** @throws {StockRuleBroken} when the warehouse does not stock it. */
  get(sku: string): StockItem {
    const item = this.#bySku.get(sku);
    StockRuleBroken.check(item !== undefined, `${sku} is not stocked`);
    return item;
  }
}
