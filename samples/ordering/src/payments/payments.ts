import { Aggregates, type ShopDatabase } from '@shop/database';
import { Payment, type PaymentState } from './payment.js';

/** Payments by order. */
export class Payments extends Aggregates<Payment, PaymentState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'payments',
      idOf: ({ orderId }) => orderId,
      toJson: ({ state }) => state,
      fromJson: (state) => Payment.restore(state),
    });
  }
}
