import { DomainEventHandler } from 'hearken';
import { Carrier } from './carrier.js';
import type { ShipmentPrepared } from './shipment-events.js';
import { Shipments } from './shipments.js';

/** Hands packed parcels to the carrier. */
@DomainEventHandler
export class CarrierBooking {
  constructor(
    private readonly carrier: Carrier,
    private readonly shipments: Shipments,
  ) {}

  async onPrepared({ orderId }: ShipmentPrepared): Promise<void> {
    const shipment = this.shipments.get(orderId);
    shipment.handOver(await this.carrier.book(orderId));
    this.shipments.save(shipment);
  }
}
