import type { CommandSender } from '@shop/kernel';
import { DomainEventHandler } from 'hearken';
import type { Carrier } from './carrier.js';
import { HandOverParcel } from './hand-over-parcel.js';
import type { ShipmentPacked } from './shipment-events.js';

/** Hands packed parcels to the carrier. */
@DomainEventHandler
export class CarrierBooking {
  constructor(
    private readonly carrier: Carrier,
    private readonly commands: CommandSender,
  ) {}

  async onPacked({ orderId }: ShipmentPacked): Promise<void> {
    const trackingNumber = await this.carrier.book(orderId);
    await this.commands.send(new HandOverParcel(orderId, trackingNumber));
  }
}
