import { Command } from 'hearken';
import { z } from 'zod';

/** Somebody does not want the order any more, or cannot have it. */
export class CancelOrder extends Command {
  static readonly schema = z.object({
    orderId: z.string().min(1),
    reason: z.string().min(1),
  });

  constructor(
    readonly orderId: string,
    readonly reason: string,
  ) {
    super();
  }
}
