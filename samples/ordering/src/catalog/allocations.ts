import { Aggregates, type ShopDatabase } from '@shop/database';
import { Allocation, type AllocationState } from './allocation.js';

/** What is set aside, by order. */
export class Allocations extends Aggregates<Allocation, AllocationState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'allocations',
      idOf: ({ orderId }) => orderId,
      toJson: ({ state }) => state,
      fromJson: (state) => Allocation.restore(state),
    });
  }
}
