import { RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import { ShipmentDelivered, ShipmentDispatched, ShipmentPrepared } from './shipment-events.js';

/** The parcel of one order. */
export class Shipment extends AggregateRoot {
  #onItsWay = false;

  private constructor(readonly orderId: string) {
    super();
  }

  static prepare(orderId: string): Shipment {
    const shipment = new Shipment(orderId);
    shipment.raise(new ShipmentPrepared(orderId));
    return shipment;
  }

  handOver(trackingNumber: string): void {
    this.#onItsWay = true;
    this.raise(new ShipmentDispatched(this.orderId, trackingNumber));
  }

  deliver(): void {
    RuleBroken.check(this.#onItsWay, 'the parcel has not left yet');
    this.#onItsWay = false;
    this.raise(new ShipmentDelivered(this.orderId));
  }
}
