import type { Hearken } from 'hearken';
import type { Events } from '../hearken.gen.js';
import { StockItem } from '../stock/stock-item.js';
import type { StockItems } from '../stock/stock-items.js';
import type { Movement, MovementKind } from './movement.js';
import type { ItemLine } from './read-csv.js';

const operations: Record<MovementKind, (item: StockItem, movement: Movement) => void> = {
  receive: (item, { quantity, reference }) => item.receive(quantity, reference),
  reserve: (item, { quantity, reference }) => item.reserve(quantity, reference),
  release: (item, { quantity, reference }) => item.release(quantity, reference),
  ship: (item, { quantity, reference }) => item.ship(quantity, reference),
  adjust: (item, { quantity, reference }) => item.adjust(quantity, reference),
  discontinue: (item) => item.discontinue(),
};

/** Where movements become changes of the stock, and changes become dispatched events. */
export class Warehouse {
  constructor(
    private readonly items: StockItems,
    private readonly hearken: Hearken<Events>,
  ) {}

  async introduce({ sku, description, reorderPoint }: ItemLine): Promise<void> {
    const item = StockItem.introduce(sku, description, reorderPoint);
    this.items.add(item);
    await this.#dispatchEventsOf(item);
  }

  /** @throws {StockRuleBroken} when the movement breaks a rule; nothing has changed then. */
  async move(movement: Movement): Promise<void> {
    const item = this.items.get(movement.sku);
    operations[movement.kind](item, movement);
    await this.#dispatchEventsOf(item);
  }

  async #dispatchEventsOf(item: StockItem): Promise<void> {
    for (const event of item.pullEvents()) await this.hearken.dispatchAsync(event);
  }
}
