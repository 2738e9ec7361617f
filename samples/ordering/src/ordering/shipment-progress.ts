import type { ShipmentDelivered, ShipmentDispatched } from '@shop/shipping';
import { DomainEventHandler } from 'hearken';
import type { Orders } from './orders.js';

/** Follows an order's parcel. */
@DomainEventHandler
export class ShipmentProgress {
  constructor(private readonly orders: Orders) {}

  onDispatched({ orderId, trackingNumber }: ShipmentDispatched): void {
    const order = this.orders.get(orderId);
    order.markShipped(trackingNumber);
    this.orders.save(order);
  }

  onDelivered({ orderId }: ShipmentDelivered): void {
    const order = this.orders.get(orderId);
    order.markDelivered();
    this.orders.save(order);
  }
}
