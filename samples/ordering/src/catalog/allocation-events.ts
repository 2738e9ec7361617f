import { DomainEvent } from 'hearken';

/** What came of the stock that an order asked for. */
export abstract class AllocationEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export class StockAllocated extends AllocationEvent {}

export class StockRejected extends AllocationEvent {
  constructor(
    orderId: string,
    readonly missing: readonly string[],
  ) {
    super(orderId);
  }
}

export class StockReturned extends AllocationEvent {}

/** Both ends an allocation can come to. */
export type AllocationOutcome = StockAllocated | StockRejected;
