import type { Money } from '@shop/kernel';
import { DomainEvent } from 'hearken';

export abstract class BuyerEvent extends DomainEvent {
  constructor(readonly buyerId: string) {
    super();
  }
}

export class BuyerRegistered extends BuyerEvent {
  constructor(
    buyerId: string,
    readonly name: string,
  ) {
    super(buyerId);
  }
}

export class PaymentMethodAdded extends BuyerEvent {
  constructor(
    buyerId: string,
    readonly card: string,
  ) {
    super(buyerId);
  }
}

export class BuyerAndPaymentMethodVerified extends BuyerEvent {
  constructor(
    buyerId: string,
    readonly orderId: string,
    readonly card: string,
  ) {
    super(buyerId);
  }
}

export interface Purchase {
  readonly orderId: string;
  readonly amount: Money;
  /** What the buyer has spent in all, this one taken into account. */
  readonly spent: Money;
}

export class PurchaseRecorded extends BuyerEvent {
  constructor(
    buyerId: string,
    readonly purchase: Purchase,
  ) {
    super(buyerId);
  }
}

export class PurchaseTakenBack extends BuyerEvent {
  constructor(
    buyerId: string,
    readonly purchase: Purchase,
  ) {
    super(buyerId);
  }
}
