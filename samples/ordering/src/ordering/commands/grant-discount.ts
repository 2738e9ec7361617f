import { Command } from 'hearken';
import { z } from 'zod';

/** A discount that somebody of the shop decides on. */
export class GrantDiscount extends Command {
  static readonly schema = z.object({
    orderId: z.string().min(1),
    percent: z.int().positive(),
    reason: z.string().min(1),
  });

  constructor(
    readonly orderId: string,
    readonly percent: number,
    readonly reason: string,
  ) {
    super();
  }
}
