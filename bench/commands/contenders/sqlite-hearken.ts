import { createHearken, currentUnitOfWork } from 'hearken';
import { SqliteRepository, SqliteStore } from 'hearken/sqlite';
import { container } from 'tsyringe';
import type { Contender } from '../contender.js';
import { registry } from '../shop/hearken.gen.js';
import { OrderDesk, Orders } from '../shop/order-desk.js';
import { PieceCounter, ProductWatcher, Summaries, SummaryWriter } from '../shop/order-listeners.js';
import { ChangeLine, orderMapping } from '../shop/order.js';
import type { SqliteWorkload } from '../workload.js';
import { changeOf } from './changes.js';
import { openShopDatabase, verifyShop } from './shop-database.js';
import { sql } from './sql.js';

/** The generated registry, the store, and the repository, as the guide has them. */
export const hearken: Contender<SqliteWorkload> = {
  async prepare(workload) {
    const database = await openShopDatabase(workload);
    const store = new SqliteStore(database);
    register(store);
    const shop = createHearken({ registry, container, store });
    return {
      run: (number) =>
        shop.send(
          new ChangeLine(...changeOf(number)),
          workload.identified ? { id: `command ${number}` } : {},
        ),
      verify: (count) => verifyShop(database, count),
    };
  },
};

function register(store: SqliteStore): void {
  const summaries: Summaries = {
    write(orderId, pieces) {
      currentUnitOfWork().connectionOf(store).run(sql.writeSummary, orderId, pieces);
    },
  };
  container.registerInstance<Summaries>(Summaries as never, summaries);
  container.registerInstance<Orders>(Orders as never, new SqliteRepository(store, orderMapping));
  container.registerSingleton(SummaryWriter);
  container.registerSingleton(PieceCounter);
  container.registerSingleton(ProductWatcher);
  container.registerSingleton(OrderDesk);
}
