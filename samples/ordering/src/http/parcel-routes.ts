import { PackParcel, ReportDelivery } from '@shop/shipping';
import type { Hearken } from 'hearken';
import { Hono } from 'hono';
import type { Commands, Events } from '../hearken.gen.js';
import { identified } from './identified.js';

export function parcelRoutes(hearken: Hearken<Events, Commands>): Hono {
  const routes = new Hono();

  routes.post('/:orderId/packing', async (c) => {
    await hearken.send(new PackParcel(c.req.param('orderId')), identified(c));
    return c.body(null, 204);
  });

  routes.post('/:orderId/delivery', async (c) => {
    await hearken.send(new ReportDelivery(c.req.param('orderId')), identified(c));
    return c.body(null, 204);
  });

  return routes;
}
