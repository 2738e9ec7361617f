import { CommandHandler } from 'hearken';
import type { HandOverParcel } from './hand-over-parcel.js';
import type { PackParcel } from './pack-parcel.js';
import type { ReportDelivery } from './report-delivery.js';
import type { Shipments } from './shipments.js';

/** Where parcels are packed, and where the carrier reports back. */
@CommandHandler
export class DispatchDesk {
  constructor(private readonly shipments: Shipments) {}

  pack({ orderId }: PackParcel): void {
    this.shipments.change(orderId, (shipment) => shipment.pack());
  }

  handOver({ orderId, trackingNumber }: HandOverParcel): void {
    this.shipments.change(orderId, (shipment) => shipment.handOver(trackingNumber));
  }

  reportDelivery({ orderId }: ReportDelivery): void {
    this.shipments.change(orderId, (shipment) => shipment.deliver());
  }
}
