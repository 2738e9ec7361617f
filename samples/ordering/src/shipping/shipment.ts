import { RuleBroken } from '@shop/kernel';
import { AggregateRoot } from 'hearken';
import {
  ShipmentCalledOff,
  ShipmentDelivered,
  ShipmentDispatched,
  type ShipmentEvent,
  ShipmentPacked,
  ShipmentPrepared,
} from './shipment-events.js';

/** What is kept of a parcel. */
export interface ShipmentState {
  readonly orderId: string;
  readonly status: 'prepared' | 'packed' | 'dispatched' | 'delivered' | 'called off';
}

/** The parcel of one order. */
export class Shipment extends AggregateRoot<ShipmentEvent> {
  #status: ShipmentState['status'] = 'prepared';

  private constructor(readonly orderId: string) {
    super();
  }

  static prepare(orderId: string): Shipment {
    const shipment = new Shipment(orderId);
    shipment.raise(new ShipmentPrepared(orderId));
    return shipment;
  }

  static restore({ orderId, status }: ShipmentState): Shipment {
    const shipment = new Shipment(orderId);
    shipment.#status = status;
    return shipment;
  }

  get state(): ShipmentState {
    return { orderId: this.orderId, status: this.#status };
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

  #move(from: ShipmentState['status'], to: ShipmentState['status']): void {
    RuleBroken.check(this.#status === from, `the parcel is ${this.#status}, not ${from}`);
    this.#status = to;
  }
}
