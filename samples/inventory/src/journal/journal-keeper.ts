import { DomainEventHandler, type EventContext } from 'hearken';
import type { StockEvent } from '../stock/stock-events.js';
import { Journal } from './journal.js';

/** Handles the base event, and with it every event of the warehouse, before anybody else. */
@DomainEventHandler({ order: -1 })
export class JournalKeeper {
  constructor(private readonly journal: Journal) {}

  onStockEvent(event: StockEvent, { eventName }: EventContext): void {
    this.journal.write(event.sku, eventName);
  }
}
