import { Command } from 'hearken';
import { z } from 'zod';

/** Says how many of a product; its commands inherit the schema. */
export abstract class OrderLineCommand extends Command {
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
