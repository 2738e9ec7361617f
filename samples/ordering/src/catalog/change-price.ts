import { Command } from 'hearken';
import { z } from 'zod';

/** A new price, for orders to come. */
export class ChangePrice extends Command {
  static readonly schema = z.object({
    productId: z.string().min(1),
    price: z.number().positive(),
  });

  constructor(
    readonly productId: string,
    readonly price: number,
  ) {
    super();
  }
}
