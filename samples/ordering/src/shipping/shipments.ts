import { Aggregates, type ShopDatabase } from '@shop/database';
import { Shipment, type ShipmentState } from './shipment.js';

/** Parcels by order. */
export class Shipments extends Aggregates<Shipment, ShipmentState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'shipments',
      idOf: ({ orderId }) => orderId,
      toJson: ({ state }) => state,
      fromJson: (state) => Shipment.restore(state),
    });
  }
}
