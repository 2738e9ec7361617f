import type { ShipmentDelivered, ShipmentDispatched } from '@shop/shipping';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Follows an order's parcel. */
@DomainEventHandler
export class ShipmentProgress {
  constructor(private readonly orders: Orders) {}

  onDispatched({ orderId, trackingNumber }: ShipmentDispatched): void {
    this.orders.change(orderId, (order) => order.markShipped(trackingNumber));
  }

  onDelivered({ orderId }: ShipmentDelivered): void {
    this.orders.change(orderId, (order) => order.markDelivered());
  }
}
