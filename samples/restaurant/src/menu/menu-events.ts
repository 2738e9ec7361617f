import { DomainEvent } from 'hearken';

export class MenuItemAdded extends DomainEvent {
  constructor(
    readonly item: string,
    readonly cents: number,
  ) {
    super();
  }
}

export class MenuItemSoldOut extends DomainEvent {
  constructor(readonly item: string) {
    super();
  }
}
