import type { Contender } from '../contender.js';
import { PieceCounter, ProductWatcher, SummaryWriter } from '../shop/order-listeners.js';
import { ChangeLine } from '../shop/order.js';
import type { SqliteWorkload } from '../workload.js';
import { changeOf } from './changes.js';
import { HandWrittenShop } from './hand-written-shop.js';
import { openShopDatabase, verifyShop } from './shop-database.js';

/** The reference: one transaction, everything called by its name, and no promise. */
export const byHand: Contender<SqliteWorkload> = {
  async prepare(workload) {
    const database = await openShopDatabase(workload);
    const change = changing(new HandWrittenShop(database));
    return {
      run: (number) =>
        change(
          new ChangeLine(...changeOf(number)),
          workload.identified ? `command ${number}` : null,
        ),
      verify: (count) => verifyShop(database, count),
    };
  },
};

function changing(shop: HandWrittenShop): (command: ChangeLine, id: string | null) => number {
  const [writer, counter, watcher] = [
    new SummaryWriter(shop),
    new PieceCounter(),
    new ProductWatcher(),
  ];
  return ({ orderId, product, quantity }, id) =>
    shop.inTransaction(() =>
      shop.once(id, () => {
        const order = shop.find(orderId);
        const pieces = order.change(product, quantity);
        shop.save(order);
        for (const event of order.events) {
          writer.write(event);
          counter.count(event);
          watcher.watch(event);
        }
        return pieces;
      }),
    );
}
