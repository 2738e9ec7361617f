import type { OrderCancelled, OrderPaid } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { Shipment } from './shipment.js';
import type { Shipments } from './shipments.js';

/** Prepares a parcel for what is paid, and calls it off when the order is cancelled. */
@DomainEventHandler
export class ShipmentPreparation {
  constructor(private readonly shipments: Shipments) {}

  onPaid({ orderId }: OrderPaid): void {
    this.shipments.save(Shipment.prepare(orderId));
  }

  onCancelled({ orderId }: OrderCancelled): void {
    if (this.shipments.find(orderId) === undefined) return;
    this.shipments.change(orderId, (shipment) => shipment.callOff());
  }
}
