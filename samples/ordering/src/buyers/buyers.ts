import { Aggregates, type ShopDatabase } from '@shop/database';
import { Buyer, type BuyerState } from './buyer.js';

/** Everybody who has ordered. */
export class Buyers extends Aggregates<Buyer, BuyerState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'buyers',
      idOf: ({ id }) => id,
      toJson: ({ state }) => state,
      fromJson: (state) => Buyer.restore(state),
    });
  }
}
