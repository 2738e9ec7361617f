import { randomUUID } from 'node:crypto';
import { AuditTrail } from '@shop/audit';
import { describe, expect, it, vi } from 'vitest';
import { openEdge } from './open-edge.js';

const ada = { id: 'ada', name: 'Ada' };
const card = { number: '…4417', validUntil: '2029-03' };
const start = { customer: ada, card };

describe('an order by HTTP', () => {
  it('is started, filled, submitted, and shown', async () => {
    const { ask } = await openEdge();
    const started = await ask('POST /orders', start);
    expect(started).toMatchObject({ status: 201, body: { orderId: 'O-1001' } });
    expect(started.headers.get('Location')).toBe('/orders/O-1001');
    await ask('POST /orders/O-1001/lines', { productId: 'TENT', quantity: 1 });
    await ask('PUT /orders/O-1001/lines/TENT', { quantity: 2 });
    await ask('POST /orders/O-1001/discount', { percent: 5, reason: 'a scratch' });
    expect(await ask('POST /orders/O-1001/submission')).toMatchObject({ status: 204 });
    expect(await ask('GET /orders/O-1001')).toMatchObject({
      status: 200,
      body: { customer: 'Ada', pieces: 2, total: '760.00', status: 'paid' },
    });
  });

  it('is shown on lists', async () => {
    const { ask } = await openEdge();
    await ask('POST /orders', start);
    expect(await ask('GET /orders')).toMatchObject({ body: [{ orderId: 'O-1001' }] });
    expect(await ask('GET /best-sellers')).toMatchObject({ status: 200, body: [] });
  });
});

describe('a repeated request', () => {
  const click = { 'X-Request-Id': 'click', 'X-User-Id': 'ada' };

  it('A32: gets the first answer, and does nothing', async () => {
    const { ask } = await openEdge();
    const first = await ask('POST /orders', start, click);
    const second = await ask('POST /orders', start, click);
    expect(second).toMatchObject({ status: first.status, body: first.body });
    expect((await ask('GET /orders')).body).toHaveLength(1);
  });

  it('A32: runs once when both come at the same moment', async () => {
    const { ask } = await openEdge();
    const clickOnce = () => ask('POST /orders', start, click);
    const answers = await Promise.all([clickOnce(), clickOnce()]);
    expect(answers.map(({ body }) => body)).toEqual([{ orderId: 'O-1001' }, { orderId: 'O-1001' }]);
    expect((await ask('GET /orders')).body).toHaveLength(1);
  });

  it('A33: may be tried again when it has failed', async () => {
    const { ask } = await openEdge();
    const refused = { customer: ada, card: { ...card, validUntil: '2020-01' } };
    expect(await ask('POST /orders', refused, click)).toMatchObject({ status: 409 });
    expect(await ask('POST /orders', start, click)).toMatchObject({ status: 201 });
  });

  it('is another one when another user sends it, or nobody who says who they are', async () => {
    const { ask } = await openEdge();
    const request = { 'X-Request-Id': randomUUID() };
    const users = ['ada', 'anybody', 'nobody', undefined];
    for (const [index, user] of users.entries()) {
      const headers = { ...request, ...(user !== undefined && { 'X-User-Id': user }) };
      const answer = await ask('POST /orders', start, headers);
      expect(answer.body).toEqual({ orderId: `O-100${index + 1}` });
    }
  });

  it('is another one when it goes elsewhere, or does something else', async () => {
    const { ask } = await openEdge();
    for (const id of ['O-1001', 'O-1002']) {
      await ask('POST /orders', start);
      const line = { productId: 'TENT', quantity: 1 };
      expect(await ask(`POST /orders/${id}/lines`, line, click)).toMatchObject({ status: 204 });
      const changed = { quantity: 2 };
      await ask(`PUT /orders/${id}/lines/TENT`, changed, click);
      expect((await ask(`GET /orders/${id}`)).body).toMatchObject({ pieces: 2 });
    }
  });

  it('must have an id that nobody can guess when it does not say whose it is', async () => {
    const { ask } = await openEdge();
    const anonymous = await ask('POST /orders', start, { 'X-Request-Id': 'click' });
    expect(anonymous).toMatchObject({
      status: 400,
      body: { detail: 'without an X-User-Id, X-Request-Id must be a UUID' },
    });
  });
});

describe('what cannot be done', () => {
  const line = { productId: 'TENT', quantity: 1 };
  const badRequest = { status: 400, code: 'bad-request' };
  const notFound = { status: 404, code: 'not-found' };
  const ruleBroken = { status: 409, code: 'rule-broken' };
  const invalid = { status: 422, code: 'command-invalid' };
  const pin = { title: 'Pin', price: 0.001, stock: 5 };
  const monthless = { customer: ada, card: { ...card, validUntil: '2029-13' } };
  it.each([
    { what: 'no JSON', request: 'POST /orders', body: '{', problem: badRequest },
    { what: 'no object', request: 'POST /orders', body: 'null', problem: badRequest },
    { what: 'a list', request: 'POST /orders', body: '[]', problem: badRequest },
    { what: 'no such order', request: 'POST /orders/O-1/lines', body: line, problem: notFound },
    { what: 'no such order to look at', request: 'GET /orders/O-1', problem: notFound },
    { what: 'no such place', request: 'GET /cellar', problem: notFound },
    { what: 'a broken rule', request: 'POST /orders/O-1001/submission', problem: ruleBroken },
    { what: 'less than a cent', request: 'PUT /products/PIN', body: pin, problem: ruleBroken },
    { what: 'no month', request: 'POST /orders', body: monthless, problem: invalid },
  ])('is a problem: $what', async ({ request, body, problem }) => {
    const { ask } = await openEdge();
    await ask('POST /orders', start);
    const answer = await ask(request, body);
    expect(answer).toMatchObject({ status: problem.status, body: problem });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('A36: is told field by field when a command does not fit its schema', async () => {
    const { ask } = await openEdge();
    const answer = await ask('POST /orders', { customer: { id: 'ada', name: '' }, card: {} });
    expect(answer).toMatchObject({ status: 422, body: { code: 'command-invalid' } });
    const { issues } = answer.body as { issues: { path: string }[] };
    expect(issues.map(({ path }) => path)).toEqual([
      'customer.name',
      'card.number',
      'card.validUntil',
    ]);
  });

  it('A35: is what was decided on a version that is not there any more', async () => {
    const { ask } = await openEdge();
    await ask('POST /orders', start);
    await ask('POST /orders/O-1001/lines', line);
    const { version } = (await ask('GET /orders/O-1001')).body as { version: number };
    await ask('POST /orders/O-1001/lines', line);
    const stale = await ask('POST /orders/O-1001/submission', { seenVersion: version });
    expect(stale).toMatchObject({ status: 409, body: { code: 'concurrency-conflict' } });
    const fresh = await ask('POST /orders/O-1001/submission', { seenVersion: version + 1 });
    expect(fresh).toMatchObject({ status: 204 });
  });

  it('is a command without a request id', async () => {
    const { edge } = await openEdge();
    const bare = await edge.request('/orders', { method: 'POST', body: JSON.stringify(start) });
    expect(await bare.json()).toMatchObject({ status: 400, detail: 'X-Request-Id is missing' });
  });

  it('is a header that does not belong into a log', async () => {
    const { ask } = await openEdge();
    const odd = await ask('GET /orders', undefined, { 'X-Correlation-Id': 'a b' });
    expect(odd).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('is anything when the shop has closed', async () => {
    const { hearken, ask } = await openEdge();
    await hearken.stop();
    expect(await ask('POST /orders', start)).toMatchObject({
      status: 503,
      body: { code: 'closed', detail: 'the shop is closing' },
    });
  });

  it('says nothing to the outside of what nobody expected, and everything to the log', async () => {
    const { database, ask, log } = await openEdge();
    vi.spyOn(database, 'query').mockImplementation(() => {
      throw new Error('no table order_book');
    });
    const answer = await ask('GET /orders', undefined, { 'X-Correlation-Id': 'broken' });
    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'failed', correlationId: 'broken' },
    });
    expect(JSON.stringify(answer.body)).not.toContain('order_book');
    expect(log.of('broken').at(-1)).toMatchObject({ level: 50, msg: 'GET /orders failed' });
  });

  it('is told to the log once, by the handler that refused it', async () => {
    const { ask, log } = await openEdge();
    const refused = { customer: ada, card: { ...card, validUntil: '2020-01' } };
    const headers = { 'X-Correlation-Id': 'refused' };
    expect(await ask('POST /orders', refused, headers)).toMatchObject({ status: 409 });
    const lines = log.of('refused').map(({ level, msg }) => [level, msg]);
    expect(lines.filter(([level]) => level === 50)).toEqual([
      [50, 'BuyerVerification.onOrderStarted(OrderStarted) failed'],
    ]);
    expect(lines.at(-1)).toEqual([30, 'POST /orders answered']);
  });

  it('is given up with its caller: nothing is written', async () => {
    const { edge, ask } = await openEdge();
    const headers = { 'X-Request-Id': randomUUID() };
    const body = JSON.stringify(start);
    const signal = AbortSignal.abort();
    const gone = await edge.request('/orders', { method: 'POST', headers, body, signal });
    expect(gone.status).toBe(499);
    expect((await ask('GET /orders')).body).toEqual([]);
  });
});

describe('a correlation id', () => {
  it('goes from the request to the last handler, into the log and the audit trail, and back', async () => {
    const { ask, log, shop } = await openEdge();
    await ask('POST /orders', start);
    await ask('POST /orders/O-1001/lines', { productId: 'TENT', quantity: 1 });
    const asked = { 'X-Correlation-Id': 'journey-7', 'X-User-Id': 'ada' };
    const answer = await ask('POST /orders/O-1001/submission', {}, asked);
    expect(answer.headers.get('X-Correlation-Id')).toBe('journey-7');
    const lines = log.of('journey-7').map(({ msg }) => msg);
    expect(lines).toContain('Checkout.submit(SubmitOrder)');
    expect(lines).toContain('PaymentCollection.onConfirmed(OrderConfirmed)');
    expect(lines).toContain('ShipmentPreparation.onPaid(OrderPaid)');
    expect(lines.at(-1)).toBe('POST /orders/O-1001/submission answered');
    const trail = shop.container.resolve(AuditTrail).of('journey-7');
    expect(trail[0]).toMatchObject({ kind: 'command', message: 'SubmitOrder', userId: 'ada' });
    expect(trail.at(-1)).toMatchObject({ message: 'ShipmentPrepared', userId: 'ada' });
  });

  it('is made where a request has none', async () => {
    const { ask } = await openEdge();
    const answer = await ask('GET /orders');
    expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[\da-f-]{36}$/);
  });
});
