import { Command } from 'hearken';

/** The carrier has taken the parcel. */
export class HandOverParcel extends Command {
  constructor(
    readonly orderId: string,
    readonly trackingNumber: string,
  ) {
    super();
  }
}
