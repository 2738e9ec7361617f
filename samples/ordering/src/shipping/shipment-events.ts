import { DomainEvent } from 'hearken';

export abstract class ShipmentEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export class ShipmentPrepared extends ShipmentEvent {}

export class ShipmentPacked extends ShipmentEvent {}

export class ShipmentCalledOff extends ShipmentEvent {}

export class ShipmentDispatched extends ShipmentEvent {
  constructor(
    orderId: string,
    readonly trackingNumber: string,
  ) {
    super(orderId);
  }
}

export class ShipmentDelivered extends ShipmentEvent {}
