import { Command } from 'hearken';
import { z } from 'zod';

/** Puts pieces of a product into an order, at today's price. */
export class AddOrderLine extends Command {
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
