import { NotFound } from '@shop/kernel';
import type { BestSellers, OrderBook } from '@shop/reading';
import type { Hearken, LevelLogger } from 'hearken';
import { Hono } from 'hono';
import type { Commands, Events } from '../hearken.gen.js';
import { inContext } from './in-context.js';
import { orderRoutes } from './order-routes.js';
import { parcelRoutes } from './parcel-routes.js';
import { problemResponse } from './problem-response.js';
import { productRoutes } from './product-routes.js';

export interface Inside {
  readonly hearken: Hearken<Events, Commands>;
  readonly logger: LevelLogger;
  readonly orders: OrderBook;
  readonly bestSellers: BestSellers;
}

/** The edge of the shop: requests become commands, or ask the query models, and errors become problems. */
export function edgeOf({ hearken, logger, orders, bestSellers }: Inside): Hono {
  const edge = new Hono();
  edge.use(inContext(hearken, logger));
  edge.route('/orders', orderRoutes(hearken, orders));
  edge.route('/products', productRoutes(hearken));
  edge.route('/parcels', parcelRoutes(hearken));
  edge.get('/best-sellers', (c) => c.json(bestSellers.all()));
  edge.notFound((c) => problemResponse(new NotFound(`there is no ${c.req.path}`), c));
  edge.onError((error, c) => problemResponse(error, c));
  return edge;
}
