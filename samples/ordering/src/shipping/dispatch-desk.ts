import { injectable } from 'tsyringe';
import type { Shipments } from './shipments.js';

/** Where parcels are packed, and where the carrier reports back. */
@injectable()
export class DispatchDesk {
  constructor(private readonly shipments: Shipments) {}

  pack(orderId: string): void {
    const shipment = this.shipments.get(orderId);
    shipment.pack();
    this.shipments.save(shipment);
  }

  reportDelivery(orderId: string): void {
    const shipment = this.shipments.get(orderId);
    shipment.deliver();
    this.shipments.save(shipment);
  }
}
