import { Command } from 'hearken';
import { z } from 'zod';

export interface Listing {
  readonly title: string;
  readonly price: number;
  readonly stock: number;
}

/** Takes a product into the assortment. */
export class ListProduct extends Command {
  static readonly schema = z.object({
    productId: z.string().min(1),
    listing: z.object({
      title: z.string().min(1),
      price: z.number().positive(),
      stock: z.int().min(0),
    }),
  });

  constructor(
    readonly productId: string,
    readonly listing: Listing,
  ) {
    super();
  }
}
