import { DomainEvent } from 'hearken';

export class OrderOpened extends DomainEvent {
  constructor(
    readonly table: number,
    readonly guests: number,
  ) {
    super();
  }
}

export class DishOrdered extends DomainEvent {
  constructor(
    readonly table: number,
    readonly dish: string,
    readonly cents: number,
  ) {
    super();
  }
}

export class BillSettled extends DomainEvent {
  constructor(
    readonly table: number,
    readonly cents: number,
  ) {
    super();
  }
}
