import { Command } from 'hearken';
import { z } from 'zod';

/** The customer wants the order as it is. */
export class SubmitOrder extends Command {
  static readonly schema = z.object({
    orderId: z.string().min(1),
    seenVersion: z.int().positive().nullable(),
  });

  constructor(
    readonly orderId: string,
    /** The version of the order that the customer has seen; `null` takes it as it is. */
    readonly seenVersion: number | null = null,
  ) {
    super();
  }
}
