import { RaisedEvents, RuleBroken } from '@shop/kernel';
import type { Shipment } from './shipment.js';

/** Shipments by order, in memory. */
export class Shipments {
  readonly #byOrder = new Map<string, Shipment>();

  constructor(private readonly raised: RaisedEvents) {}

  /** @throws {RuleBroken} when nothing was sent for the order. */
  get(orderId: string): Shipment {
    const shipment = this.#byOrder.get(orderId);
    RuleBroken.check(shipment !== undefined, `no shipment for ${orderId}`);
    return shipment;
  }

  save(shipment: Shipment): void {
    this.#byOrder.set(shipment.orderId, shipment);
    this.raised.collectFrom(shipment);
  }
}
