import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../src/composition-root.js';
import { Journal } from '../src/journal/journal.js';
import { StockLevels } from '../src/levels/stock-levels.js';
import type { Movement } from '../src/movements/movement.js';
import { PURCHASING, type Purchasing } from '../src/purchasing/purchasing.js';

const sku = 'GLV-L';
const received: Movement = { kind: 'receive', sku, quantity: 50, reference: 'DN-1' };
const reserved: Movement = { kind: 'reserve', sku, quantity: 45, reference: 'SO-1' };
const shipped: Movement = { kind: 'ship', sku, quantity: 45, reference: 'SO-1' };

describe('the warehouse', () => {
  let application: ReturnType<typeof compose>;

  beforeEach(async () => {
    application = compose();
    await application.warehouse.introduce({ sku, description: 'Gloves', reorderPoint: 10 });
  });

  async function move(...movements: Movement[]): Promise<void> {
    for (const movement of movements) await application.warehouse.move(movement);
  }

  it('keeps the query model in step', async () => {
    await move(received, reserved, shipped);
    expect(application.container.resolve(StockLevels).all()).toEqual([
      {
        sku,
        description: 'Gloves',
        on_hand: 5,
        reserved: 0,
        available: 5,
        shipped: 45,
        status: 'low',
      },
    ]);
  });

  it('orders more of what ran low, and tells the purchasers the number of that order', async () => {
    await move(received, reserved);
    expect(application.purchaseOrders.orders).toEqual([
      { number: 'PO-0001', sku, quantity: 25, status: 'open' },
    ]);
    expect(application.mailbox.sent).toEqual([
      { to: 'purchasing', subject: 'GLV-L: 5 left, PO-0001 ordered' },
    ]);
  });

  it('withdraws the orders for a discontinued item', async () => {
    const released: Movement = { ...reserved, kind: 'release' };
    await move(received, reserved, released, { ...reserved, kind: 'discontinue' });
    expect(application.purchaseOrders.orders).toMatchObject([{ status: 'withdrawn' }]);
    expect(application.mailbox.sent.at(-1)).toMatchObject({ to: 'sales' });
  });

  it('A9: journals every event through their base', async () => {
    await move(received, reserved);
    const events = application.container.resolve(Journal).entries.map(({ event }) => event);
    expect(events).toEqual([
      'StockItemIntroduced',
      'StockReceived',
      'StockReserved',
      'StockRanLow',
    ]);
  });

  it('touches nothing when a movement is refused', async () => {
    const before = application.container.resolve(StockLevels).all();
    await expect(move(reserved)).rejects.toThrow('only 0 available');
    expect(application.container.resolve(StockLevels).all()).toEqual(before);
  });

  it('takes what a test registers in place of a dependency', async () => {
    const ordered: string[] = [];
    const fake: Purchasing = {
      order: (item, quantity) => `fake ${ordered.push(`${quantity} ${item}`)}`,
      withdraw: () => undefined,
    };
    application.container.registerInstance(PURCHASING, fake);
    await move(received, reserved);
    expect(ordered).toEqual(['25 GLV-L']);
    expect(application.mailbox.sent).toMatchObject([{ subject: 'GLV-L: 5 left, fake 1 ordered' }]);
  });
});
