import { type RaisedEvents, RuleBroken } from '@shop/kernel';
import type { Shipment } from './shipment.js';

/** Shipments by order, in memory. */
export class Shipments {
  readonly #byOrder = new Map<string, Shipment>();

  constructor(private readonly raised: RaisedEvents) {}

  find(orderId: string): Shipment | undefined {
    return this.#byOrder.get(orderId);
  }

  /** @throws {RuleBroken} when there is no parcel for the order. */
  get(orderId: string): Shipment {
    const shipment = this.find(orderId);
    RuleBroken.check(shipment !== undefined, `no parcel for ${orderId}`);
    return shipment;
  }

  save(shipment: Shipment): void {
    this.#byOrder.set(shipment.orderId, shipment);
    this.raised.collectFrom(shipment);
  }
}
