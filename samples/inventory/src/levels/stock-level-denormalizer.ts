import { DomainEventHandler } from 'hearken';
import type {
  ReservationReleased,
  StockAdjusted,
  StockItemDiscontinued,
  StockItemIntroduced,
  StockReceived,
  StockReserved,
  StockShipped,
} from '../stock/stock-events.js';
import { StockLevels } from './stock-levels.js';

/** Keeps the query model in step with what happens to the stock. */
@DomainEventHandler
export class StockLevelDenormalizer {
  constructor(private readonly levels: StockLevels) {}

  onIntroduced({ sku, description, reorderPoint }: StockItemIntroduced): void {
    this.levels.open(sku, description, reorderPoint);
  }

  onReceived({ sku, quantity }: StockReceived): void {
    this.levels.add(sku, 'on_hand', quantity);
  }

  onReserved({ sku, quantity }: StockReserved): void {
    this.levels.add(sku, 'reserved', quantity);
  }

  onReleased({ sku, quantity }: ReservationReleased): void {
    this.levels.add(sku, 'reserved', -quantity);
  }

  onShipped({ sku, quantity }: StockShipped): void {
    this.levels.add(sku, 'on_hand', -quantity);
    this.levels.add(sku, 'reserved', -quantity);
    this.levels.add(sku, 'shipped', quantity);
  }

  onAdjusted({ sku, difference }: StockAdjusted): void {
    this.levels.add(sku, 'on_hand', difference);
  }

  onDiscontinued({ sku }: StockItemDiscontinued): void {
    this.levels.discontinue(sku);
  }
}
