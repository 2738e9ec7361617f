import { Command } from 'hearken';
import { z } from 'zod';

/** As many of a product as the customer wants now. */
export class ChangeOrderLine extends Command {
  static readonly schema = z.object({
    orderId: z.string().min(1),
    productId: z.string().min(1),
    quantity: z.int().positive(),
  });

  constructor(
    readonly orderId: string,
    readonly productId: string,
    readonly quantity: number,
  ) {
    super();
  }
}
