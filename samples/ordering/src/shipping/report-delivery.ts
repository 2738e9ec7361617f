import { Command } from 'hearken';
import { z } from 'zod';

/** The carrier has brought the parcel. */
export class ReportDelivery extends Command {
  static readonly schema = z.object({ orderId: z.string().min(1) });

  constructor(readonly orderId: string) {
    super();
  }
}
