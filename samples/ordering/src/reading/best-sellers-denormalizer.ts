import type { ShopDatabase } from '@shop/database';
import type { HandlesDomainEvents } from '@shop/kernel';
import type { OrderSubmitted } from '@shop/ordering';

/** A handler by its interface: no decorator, no import of Hearken. */
export class BestSellersDenormalizer implements HandlesDomainEvents {
  constructor(private readonly database: ShopDatabase) {}

  onSubmitted({ lines }: OrderSubmitted): void {
    const sql = `
      INSERT INTO best_sellers (product, pieces) VALUES (?, ?)
      ON CONFLICT (product) DO UPDATE SET pieces = pieces + excluded.pieces`;
    for (const { title, quantity } of lines) this.database.current.run(sql, title, quantity);
  }
}
