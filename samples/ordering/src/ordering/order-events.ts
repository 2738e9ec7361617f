import type { Card } from '@shop/buyers';
import type { Money } from '@shop/kernel';
import { DomainEvent } from 'hearken';
import type { OrderLine } from './order-line.js';

/** Something that happened to one order. */
export abstract class OrderEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export interface StartedBy {
  readonly customer: { readonly id: string; readonly name: string };
  readonly card: Card;
  /** The month of the order, `2026-11`. */
  readonly month: string;
}

export class OrderStarted extends OrderEvent {
  readonly customer: StartedBy['customer'];
  readonly card: Card;
  readonly month: string;

  constructor(orderId: string, { customer, card, month }: StartedBy) {
    super(orderId);
    this.customer = customer;
    this.card = card;
    this.month = month;
  }
}

export class OrderLineAdded extends OrderEvent {
  constructor(
    orderId: string,
    readonly line: OrderLine,
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

export class OrderSubmitted extends OrderEvent {
  constructor(
    orderId: string,
    readonly lines: readonly OrderLine[],
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
  ) {
    super(orderId);
  }
}

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

export class OrderCancelled extends OrderEvent {
  constructor(
    orderId: string,
    readonly buyerId: string,
    readonly reason: string,
  ) {
    super(orderId);
  }
}
