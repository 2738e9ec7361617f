import type { Money } from '@shop/kernel';
import { DomainEvent } from 'hearken';

export abstract class PaymentEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export class PaymentAuthorized extends PaymentEvent {
  constructor(
    orderId: string,
    readonly amount: Money,
  ) {
    super(orderId);
  }
}

export class PaymentDeclined extends PaymentEvent {
  constructor(
    orderId: string,
    readonly reason: string,
  ) {
    super(orderId);
  }
}

export class PaymentRefunded extends PaymentEvent {
  constructor(
    orderId: string,
    readonly amount: Money,
  ) {
    super(orderId);
  }
}
