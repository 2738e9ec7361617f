import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { compose } from '../src/composition-root.js';
import { LogLines } from '../src/report/log-lines.js';
import { shopLogger } from '../src/shop-logger.js';
import { temporaryDatabase } from './temporary-database.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The shop behind its edge, without a socket, with ten tents to sell for 400 each. */
export async function openEdge() {
  const database = await temporaryDatabase();
  const log = new LogLines();
  const shop = compose({ database, logger: shopLogger(log) });
  const { hearken, edge } = shop;
  onTestFinished(() => hearken.stop());
  await ask('PUT /products/TENT', { title: 'Tent', price: 400, stock: 10 });
  return { database, log, shop, hearken, edge, ask };

  /** Sends a request, such as `POST /orders`, with a fresh id unless it has one; a text goes as it is. */
  async function ask(request: string, body?: unknown, headers: Record<string, string> = {}) {
    const [method = '', path = ''] = request.split(' ');
    const response = await edge.request(path, {
      method,
      headers: { 'X-Request-Id': randomUUID(), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    return answer;
  }
}
