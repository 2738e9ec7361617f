import { Aggregates, type ShopDatabase } from '@shop/database';
import { Product, type ProductState } from './product.js';

/** What the shop sells. */
export class Products extends Aggregates<Product, ProductState> {
  constructor(database: ShopDatabase) {
    super(database, {
      table: 'products',
      idOf: ({ id }) => id,
      toJson: ({ state }) => state,
      fromJson: (state) => Product.restore(state),
    });
  }
}
