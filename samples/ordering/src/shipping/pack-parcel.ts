import { Command } from 'hearken';
import { z } from 'zod';

/** The parcel of a paid order is packed. */
export class PackParcel extends Command {
  static readonly schema = z.object({ orderId: z.string().min(1) });

  constructor(readonly orderId: string) {
    super();
  }
}
