import { type TestBed, testBed } from 'hearken/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL, type Mail } from '../src/alerts/mail.js';
import { Mailbox } from '../src/alerts/mailbox.js';
import { register } from '../src/composition-root.js';
import { type Events, registry } from '../src/hearken.gen.js';
import { Journal } from '../src/journal/journal.js';
import { StockLevels } from '../src/levels/stock-levels.js';
import type { Movement } from '../src/movements/movement.js';
import { Warehouse } from '../src/movements/warehouse.js';
import { PurchaseOrderBook } from '../src/purchasing/purchase-order-book.js';
import { PURCHASING, type Purchasing } from '../src/purchasing/purchasing.js';
import { StockRanLow } from '../src/stock/stock-events.js';
import { StockItems } from '../src/stock/stock-items.js';

const sku = 'GLV-L';
const received: Movement = { kind: 'receive', sku, quantity: 50, reference: 'DN-1' };
const reserved: Movement = { kind: 'reserve', sku, quantity: 45, reference: 'SO-1' };
const shipped: Movement = { kind: 'ship', sku, quantity: 45, reference: 'SO-1' };

/** Takes an item through movements, in a warehouse of its own. */
async function move(bed: TestBed<Events>, ...movements: Movement[]): Promise<void> {
  const warehouse = new Warehouse(new StockItems(), bed.hearken);
  await bed.untilDone(async () => {
    await warehouse.introduce({ sku, description: 'Gloves', reorderPoint: 10 });
    for (const movement of movements) await warehouse.move(movement);
  });
}

describe('the warehouse', () => {
  let bed: TestBed<Events>;

  beforeEach(() => {
    bed = testBed({ registry, register });
  });
  afterEach(() => bed.dispose());

  it('keeps the query model in step', async () => {
    await move(bed, received, reserved, shipped);
    expect(bed.resolve(StockLevels).all()).toEqual([
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
    await move(bed, received, reserved);
    expect(bed.recorded.events(StockRanLow)).toEqual([new StockRanLow(sku, 5, 10)]);
    expect(bed.resolve(PurchaseOrderBook).orders).toEqual([
      { number: 'PO-0001', sku, quantity: 25, status: 'open' },
    ]);
    expect(bed.resolve(Mailbox).sent).toEqual([
      { to: 'purchasing', subject: 'GLV-L: 5 left, PO-0001 ordered' },
    ]);
  });

  it('withdraws the orders for a discontinued item', async () => {
    const released: Movement = { ...reserved, kind: 'release' };
    await move(bed, received, reserved, released, { ...reserved, kind: 'discontinue' });
    expect(bed.resolve(PurchaseOrderBook).orders).toMatchObject([{ status: 'withdrawn' }]);
    expect(bed.resolve(Mailbox).sent.at(-1)).toMatchObject({ to: 'sales' });
  });

  it('A9: journals every event through their base', async () => {
    await move(bed, received, reserved);
    const journaled = bed.resolve(Journal).entries.map(({ event }) => event);
    expect(journaled).toEqual(bed.recorded.of().map(({ name }) => name));
    expect(journaled).toEqual([
      'StockItemIntroduced',
      'StockReceived',
      'StockReserved',
      'StockRanLow',
    ]);
  });

  it('touches nothing when a movement is refused', async () => {
    await expect(move(bed, reserved)).rejects.toThrow('only 0 available');
    expect(bed.resolve(StockLevels).all()).toMatchObject([{ on_hand: 0, reserved: 0 }]);
    expect(bed.recorded.of()).toMatchObject([{ name: 'StockItemIntroduced' }]);
  });
});

describe('the departments of the warehouse', () => {
  it('are ports: a fake takes the orders', async () => {
    const ordered: string[] = [];
    const purchasing: Purchasing = {
      order: (item, quantity) => `fake ${ordered.push(`${quantity} ${item}`)}`,
      withdraw: () => undefined,
    };
    await using bed = testBed({ registry, register, replace: [[PURCHASING, purchasing]] });
    await move(bed, received, reserved);
    expect(ordered).toEqual(['25 GLV-L']);
    expect(bed.resolve(Mailbox).sent).toMatchObject([{ subject: 'GLV-L: 5 left, fake 1 ordered' }]);
  });

  it('A21: order and keep count although no letter goes out', async () => {
    const mail: Mail = { send: () => Promise.reject(new Error('no line')) };
    await using bed = testBed({ registry, register, replace: [[MAIL, mail]] });
    await expect(move(bed, received, reserved)).rejects.toThrow('StockNotifier.onRanLow');
    expect(bed.resolve(PurchaseOrderBook).orders).toHaveLength(1);
    expect(bed.resolve(StockLevels).all()).toMatchObject([{ reserved: 45 }]);
  });
});
