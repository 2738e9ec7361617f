import {
  AddOrderLine,
  CancelOrder,
  ChangeOrderLine,
  GrantDiscount,
  StartOrder,
  SubmitOrder,
} from '@shop/ordering';
import type { OrderBook } from '@shop/reading';
import type { Hearken } from 'hearken';
import { Hono } from 'hono';
import type { Commands, Events } from '../hearken.gen.js';
import { bodyOf } from './body-of.js';
import { identified } from './identified.js';

export function orderRoutes(hearken: Hearken<Events, Commands>, orders: OrderBook): Hono {
  const routes = new Hono();

  routes.get('/', (c) => c.json(orders.all()));

  routes.get('/:id', (c) => c.json(orders.get(c.req.param('id'))));

  routes.post('/', async (c) => {
    const { customer, card } = await bodyOf<StartOrder>(c);
    const started = await hearken.send(new StartOrder(customer, card), identified(c));
    return c.json(started, 201, { Location: `/orders/${started.orderId}` });
  });

  routes.post('/:id/lines', async (c) => {
    const { productId, quantity } = await bodyOf<AddOrderLine>(c);
    await hearken.send(new AddOrderLine(c.req.param('id'), productId, quantity), identified(c));
    return c.body(null, 204);
  });

  routes.put('/:id/lines/:productId', async (c) => {
    const { id, productId } = c.req.param();
    const { quantity } = await bodyOf<ChangeOrderLine>(c);
    await hearken.send(new ChangeOrderLine(id, productId, quantity), identified(c));
    return c.body(null, 204);
  });

  routes.post('/:id/discount', async (c) => {
    const { percent, reason } = await bodyOf<GrantDiscount>(c);
    await hearken.send(new GrantDiscount(c.req.param('id'), percent, reason), identified(c));
    return c.body(null, 204);
  });

  routes.post('/:id/submission', async (c) => {
    const { seenVersion } = await bodyOf<SubmitOrder>(c);
    await hearken.send(new SubmitOrder(c.req.param('id'), seenVersion), identified(c));
    return c.body(null, 204);
  });

  routes.post('/:id/cancellation', async (c) => {
    const { reason } = await bodyOf<CancelOrder>(c);
    await hearken.send(new CancelOrder(c.req.param('id'), reason), identified(c));
    return c.body(null, 204);
  });

  return routes;
}
