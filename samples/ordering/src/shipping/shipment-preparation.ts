import type { OrderPaid } from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import { Shipment } from './shipment.js';
import { Shipments } from './shipments.js';

/** Packs what is paid. */
@DomainEventHandler
export class ShipmentPreparation {
  constructor(private readonly shipments: Shipments) {}

  onPaid({ orderId }: OrderPaid): void {
    this.shipments.save(Shipment.prepare(orderId));
  }
}
