import { DomainEvent } from 'hearken';

export class TableOccupied extends DomainEvent {
  constructor(
    readonly table: number,
    readonly guests: number,
  ) {
    super();
  }
}

export class TableCleared extends DomainEvent {
  constructor(readonly table: number) {
    super();
  }
}
