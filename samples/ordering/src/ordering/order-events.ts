import type { Card } from '@shop/buyers';
import type { Money } from '@shop/kernel';
import { DomainEvent } from 'hearken';

/** Something that happened to one order. */
export abstract class OrderEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export interface Customer {
  readonly id: string;
  readonly name: string;
}

export class OrderStarted extends OrderEvent {
  constructor(
    orderId: string,
    readonly customer: Customer,
    readonly card: Card,
  ) {
    super(orderId);
  }
}

export class OrderBuyerAssigned extends OrderEvent {
  constructor(
    orderId: string,
    readonly buyerId: string,
  ) {
    super(orderId);
  }
}

/** A line as others see it. */
export interface OrderedProduct {
  readonly productId: string;
  readonly title: string;
  readonly price: Money;
  readonly quantity: number;
}

export class OrderLineAdded extends OrderEvent {
  constructor(
    orderId: string,
    readonly line: OrderedProduct,
  ) {
    super(orderId);
  }
}

export class OrderLineQuantityChanged extends OrderEvent {
  constructor(
    orderId: string,
    readonly line: OrderedProduct,
    readonly formerQuantity: number,
  ) {
    super(orderId);
  }
}

export class OrderDiscounted extends OrderEvent {
  constructor(
    orderId: string,
    readonly percent: number,
    readonly reason: string,
  ) {
    super(orderId);
  }
}

export class OrderSubmitted extends OrderEvent {
  constructor(
    orderId: string,
    readonly lines: readonly OrderedProduct[],
  ) {
    super(orderId);
  }
}

/** The stock is there: the order can be paid. */
export class OrderConfirmed extends OrderEvent {
  constructor(
    orderId: string,
    readonly total: Money,
    readonly card: string,
  ) {
    super(orderId);
  }
}

export class OrderPaid extends OrderEvent {
  constructor(
    orderId: string,
    readonly buyerId: string,
    readonly total: Money,
  ) {
    super(orderId);
  }
}

/** The money came when the order was cancelled already. */
export class OrderPaidTooLate extends OrderEvent {}

export class OrderShipped extends OrderEvent {
  constructor(
    orderId: string,
    readonly buyerId: string,
    readonly trackingNumber: string,
  ) {
    super(orderId);
  }
}

export class OrderDelivered extends OrderEvent {}

export interface Cancellation {
  readonly buyerId: string;
  readonly reason: string;
  /** What is to be given back. */
  readonly paid: Money;
}

export class OrderCancelled extends OrderEvent {
  readonly buyerId: string;
  readonly reason: string;
  readonly paid: Money;

  constructor(orderId: string, { buyerId, reason, paid }: Cancellation) {
    super(orderId);
    this.buyerId = buyerId;
    this.reason = reason;
    this.paid = paid;
  }
}
