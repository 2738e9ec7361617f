import type { Card } from '@shop/buyers';
import { Command } from 'hearken';
import { z } from 'zod';
import type { Customer } from '../order-events.js';

export interface StartedOrder {
  readonly orderId: string;
}

/** Opens an order for a customer who pays with a card. */
export class StartOrder extends Command<StartedOrder> {
  static readonly schema = z.object({
    customer: z.object({ id: z.string().min(1), name: z.string().min(1) }),
    card: z.object({
      number: z.string().regex(/^…\d{4}$/, 'must be … and the last four digits'),
      validUntil: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be year and month, such as 2027-08'),
    }),
  });

  constructor(
    readonly customer: Customer,
    readonly card: Card,
  ) {
    super();
  }
}
