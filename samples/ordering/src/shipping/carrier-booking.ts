import { DomainEventHandler } from 'hearken';
import type { Carrier } from './carrier.js';
import type { ShipmentPacked } from './shipment-events.js';
import type { Shipments } from './shipments.js';

/** Hands packed parcels to the carrier. */
@DomainEventHandler
export class CarrierBooking {
  constructor(
    private readonly carrier: Carrier,
    private readonly shipments: Shipments,
  ) {}

  async onPacked({ orderId }: ShipmentPacked): Promise<void> {
    const shipment = this.shipments.get(orderId);
    shipment.handOver(await this.carrier.book(orderId));
    this.shipments.save(shipment);
  }
}
