import { DomainEvent } from 'hearken';

/** Something that happened to one stock item. */
export abstract class StockEvent extends DomainEvent {
  constructor(readonly sku: string) {
    super();
  }
}

export class StockItemIntroduced extends StockEvent {
  constructor(
    sku: string,
    readonly description: string,
    readonly reorderPoint: number,
  ) {
    super(sku);
  }
}

export class StockReceived extends StockEvent {
  constructor(
    sku: string,
    readonly quantity: number,
    readonly deliveryNote: string,
  ) {
    super(sku);
  }
}

export class StockReserved extends StockEvent {
  constructor(
    sku: string,
    readonly quantity: number,
    readonly orderNumber: string,
  ) {
    super(sku);
  }
}

export class ReservationReleased extends StockEvent {
  constructor(
    sku: string,
    readonly quantity: number,
    readonly orderNumber: string,
  ) {
    super(sku);
  }
}

export class StockShipped extends StockEvent {
  constructor(
    sku: string,
    readonly quantity: number,
    readonly orderNumber: string,
  ) {
    super(sku);
  }
}

export class StockAdjusted extends StockEvent {
  constructor(
    sku: string,
    readonly difference: number,
    readonly reason: string,
  ) {
    super(sku);
  }
}

export class StockRanLow extends StockEvent {
  constructor(
    sku: string,
    readonly available: number,
    readonly reorderPoint: number,
  ) {
    super(sku);
  }
}

export class StockItemDiscontinued extends StockEvent {}
