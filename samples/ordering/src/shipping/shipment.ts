import { RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  ShipmentCalledOff,
  ShipmentDelivered,
  ShipmentDispatched,
  ShipmentPacked,
  ShipmentPrepared,
} from './shipment-events.js';

type ShipmentStatus = 'prepared' | 'packed' | 'dispatched' | 'delivered' | 'called off';

/** The parcel of one order. */
export class Shipment extends AggregateRoot {
  #status: ShipmentStatus = 'prepared';

  private constructor(readonly orderId: string) {
    super();
  }

  static prepare(orderId: string): Shipment {
    const shipment = new Shipment(orderId);
    shipment.raise(new ShipmentPrepared(orderId));
    return shipment;
  }

  pack(): void {
    this.#move('prepared', 'packed');
    this.raise(new ShipmentPacked(this.orderId));
  }

  callOff(): void {
    this.#move('prepared', 'called off');
    this.raise(new ShipmentCalledOff(this.orderId));
  }

  handOver(trackingNumber: string): void {
    this.#move('packed', 'dispatched');
    this.raise(new ShipmentDispatched(this.orderId, trackingNumber));
  }

  deliver(): void {
    this.#move('dispatched', 'delivered');
    this.raise(new ShipmentDelivered(this.orderId));
  }

  #move(from: ShipmentStatus, to: ShipmentStatus): void {
    RuleBroken.check(this.#status === from, `the parcel is ${this.#status}, not ${from}`);
    this.#status = to;
  }
}
