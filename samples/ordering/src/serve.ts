import { ShopDatabase } from '@shop/database';
import { serve } from '@hono/node-server';
import { compose } from './composition-root.js';
import { shopLogger } from './shop-logger.js';

const { PORT = '3000', DATABASE = 'shop.db' } = process.env;
const logger = shopLogger();
const database = await ShopDatabase.open(DATABASE);
const { hearken, edge } = compose({ database, logger });
const server = serve({ fetch: edge.fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) =>
  logger.info({ port }, 'open'),
);

// What comes while the shop is closing is answered with 503; what runs may end.
async function close(): Promise<void> {
  try {
    await hearken.stop({ patience: 10_000 });
  } catch (err) {
    process.exitCode = 1;
    logger.error({ err }, 'something did not end in time');
  }
  await new Promise((closed) => server.close(closed));
  database.close();
  logger.info('closed');
}

// Both may come; a second one of a kind ends the process at once.
let closing: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void (closing ??= close()));
}
