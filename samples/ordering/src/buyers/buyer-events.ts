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
