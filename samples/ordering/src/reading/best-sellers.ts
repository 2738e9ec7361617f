import type { ShopDatabase } from '@shop/database';

export interface BestSeller {
  readonly product: string;
  readonly pieces: number;
}

/** The query model "what customers want": pieces ordered by product, most first. */
export class BestSellers {
  constructor(private readonly database: ShopDatabase) {}

  all(): readonly BestSeller[] {
    return this.database
      .query<BestSeller>('SELECT product, pieces FROM best_sellers ORDER BY pieces DESC, product')
      .map(({ product, pieces }) => ({ product, pieces }));
  }
}
