import type { Money } from '@shop/kernel';
import { DomainEvent } from 'hearken';

export abstract class ProductEvent extends DomainEvent {
  constructor(readonly productId: string) {
    super();
  }
}

export class ProductListed extends ProductEvent {
  constructor(
    productId: string,
    readonly title: string,
    readonly price: Money,
  ) {
    super(productId);
  }
}

export class ProductPriceChanged extends ProductEvent {
  constructor(
    productId: string,
    readonly price: Money,
    readonly formerPrice: Money,
  ) {
    super(productId);
  }
}

export class ProductSoldOut extends ProductEvent {}
