import { ChangePrice, type Listing, ListProduct } from '@shop/catalog';
import type { Hearken } from 'hearken';
import { Hono } from 'hono';
import type { Commands, Events } from '../hearken.gen.js';
import { bodyOf } from './body-of.js';
import { identified } from './identified.js';

export function productRoutes(hearken: Hearken<Events, Commands>): Hono {
  const routes = new Hono();

  routes.put('/:id', async (c) => {
    const listing = await bodyOf<Listing>(c);
    await hearken.send(new ListProduct(c.req.param('id'), listing), identified(c));
    return c.body(null, 204);
  });

  routes.put('/:id/price', async (c) => {
    const { price } = await bodyOf<ChangePrice>(c);
    await hearken.send(new ChangePrice(c.req.param('id'), price), identified(c));
    return c.body(null, 204);
  });

  return routes;
}
