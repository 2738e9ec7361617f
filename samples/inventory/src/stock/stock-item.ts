import { AggregateRoot } from 'hearken';
import { Reservations } from './reservations.js';
import {
  ReservationReleased,
  StockAdjusted,
  StockItemDiscontinued,
  StockItemIntroduced,
  StockRanLow,
  StockReceived,
  StockReserved,
  StockShipped,
} from './stock-events.js';
import { StockRuleBroken } from './stock-rule-broken.js';

/**
 * One kind of goods in the warehouse.
 *
 * Nothing that is reserved can be promised, written off or shipped to anybody else. Every
 * operation either holds to that and raises its event, or throws {@link StockRuleBroken}.
 */
export class StockItem extends AggregateRoot {
  readonly #reservations = new Reservations();
  #onHand = 0;
  #discontinued = false;

  private constructor(
    readonly sku: string,
    readonly reorderPoint: number,
  ) {
    super();
  }

  static introduce(sku: string, description: string, reorderPoint: number): StockItem {
    const item = new StockItem(sku, reorderPoint);
    item.raise(new StockItemIntroduced(sku, description, reorderPoint));
    return item;
  }

  get available(): number {
    return this.#onHand - this.#reservations.total;
  }

  receive(quantity: number, deliveryNote: string): void {
    this.#checkOnSale();
    checkQuantity(quantity);
    this.#onHand += quantity;
    this.raise(new StockReceived(this.sku, quantity, deliveryNote));
  }

  reserve(quantity: number, orderNumber: string): void {
    this.#checkOnSale();
    checkQuantity(quantity);
    this.#checkAvailable(quantity);
    this.#reservations.add(orderNumber, quantity);
    this.raise(new StockReserved(this.sku, quantity, orderNumber));
    this.#noticeLowStock(quantity);
  }

  release(quantity: number, orderNumber: string): void {
    checkQuantity(quantity);
    this.#reservations.take(orderNumber, quantity);
    this.raise(new ReservationReleased(this.sku, quantity, orderNumber));
  }

  ship(quantity: number, orderNumber: string): void {
    checkQuantity(quantity);
    this.#reservations.take(orderNumber, quantity);
    this.#onHand -= quantity;
    this.raise(new StockShipped(this.sku, quantity, orderNumber));
  }

  adjust(difference: number, reason: string): void {
    StockRuleBroken.check(difference !== 0, 'an adjustment must change something');
    this.#checkAvailable(-difference);
    this.#onHand += difference;
    this.raise(new StockAdjusted(this.sku, difference, reason));
    this.#noticeLowStock(-difference);
  }

  discontinue(): void {
    this.#checkOnSale();
    const { total } = this.#reservations;
    StockRuleBroken.check(total === 0, `${total} still reserved`);
    this.#discontinued = true;
    this.raise(new StockItemDiscontinued(this.sku));
  }

  #noticeLowStock(taken: number): void {
    const wasEnough = this.available + taken > this.reorderPoint;
    if (this.#discontinued || !wasEnough || this.available > this.reorderPoint) return;
    this.raise(new StockRanLow(this.sku, this.available, this.reorderPoint));
  }

  #checkAvailable(quantity: number): void {
    StockRuleBroken.check(quantity <= this.available, `only ${this.available} available`);
  }

  #checkOnSale(): void {
    StockRuleBroken.check(!this.#discontinued, 'the item is discontinued');
  }
}

function checkQuantity(quantity: number): void {
  StockRuleBroken.check(Number.isInteger(quantity) && quantity > 0, `no quantity: ${quantity}`);
}
